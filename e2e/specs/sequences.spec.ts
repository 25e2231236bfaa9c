import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailSink } from '@lodestone/testkit/node';
import { type Landing, landings } from '../fixtures/landings.js';
import { asPerson } from '../fixtures/launchOptions.js';
import { fill, inlineForm, ready } from '../fixtures/page.js';
import { htmlOf, tag } from '../fixtures/serve.js';
import { GRANTED } from '../fixtures/signals.js';
import { startServer } from '../fixtures/startServer.js';
import { expect, test } from '../fixtures/test.js';

test.use({ launchOptions: asPerson });

const WHOLE_DAY = { from: '00:00', to: '24:00', zone: 'UTC' };
/** The shipped letters about a left cart, the first at once instead of hours later. */
const SITE = {
  id: 'demo',
  origins: ['loopback'],
  mail: { from: { name: 'Northlight', address: 'hello@northlight.example' } },
  campaigns: [
    {
      id: 'newsletter',
      widget: 'subscribe',
      fields: ['email', 'name'],
      consents: [{ purpose: 'newsletter', required: true }],
    },
  ],
  sequences: [
    {
      preset: 'left-cart',
      when: { signal: 'cart_updated' },
      steps: [
        { wait: { hours: 0 }, template: 'left-cart-1' },
        { wait: { hours: 0.001 }, template: 'left-cart-2' },
      ],
      stop: { signal: 'order_placed' },
      window: WHOLE_DAY,
    },
  ],
};

const post = (address: string, body: string): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });

test('who leaves a full cart is written to once the address is confirmed, and takes it back with one click', async ({
  newContext,
  watch,
  email,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-sites-'));
  const sites = join(folder, 'sites.json');
  writeFileSync(sites, JSON.stringify({ sites: [SITE] }));
  const sink = await startMailSink();
  const server = await startServer({ LODESTONE_MAIL_URL: sink.url, LODESTONE_SITES: sites });
  watch.allowOrigin(server.url);
  const landing = landings.find(({ locale }) => locale === 'uk') as Landing;
  const head = `<script>document.documentElement.lang = 'uk'</script>${tag(GRANTED)}`;
  const body = '<lodestone-form campaign="newsletter"></lodestone-form>';
  const lettersTo = (address: string) => sink.mails.filter(({ to }) => to.includes(address));
  const linkOf = (address: string) =>
    new RegExp(`${server.url}/v1/confirm/\\S+`).exec(lettersTo(address)[0]?.mail.text ?? '')?.[0] ?? '';

  /** A visitor in a browser of his own: subscribes, and fills a cart. */
  async function visit(address: string): Promise<void> {
    const page = await (await newContext()).newPage();
    await page.route(
      (url) => url.href === `${server.url}/shop`,
      (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: htmlOf({ head, body }) }),
    );
    await page.goto(`${server.url}/shop`);
    await ready(page);
    const widget = await inlineForm(page);
    await fill(widget, landing, { email: address, name: landing.visitor });
    await widget.locator('button[type=submit]').click();
    await page.evaluate(async () => {
      window.lodestone('track', 'cart_updated', { value: 420, currency: 'UAH', items: 2 });
      await window.lodestone('flush');
    });
    await expect.poll(() => lettersTo(address)).toHaveLength(1);
  }

  try {
    const [leaving, staying, silent] = [email, `b.${email}`, `c.${email}`];
    for (const address of [leaving, staying, silent]) await visit(address);
    for (const address of [leaving, staying])
      expect((await post(linkOf(address), 'action=confirm')).ok).toBe(true);

    const aboutCart = (address: string) =>
      lettersTo(address).filter(({ mail }) => /кошик/i.test(mail.subject ?? ''));
    await expect.poll(() => aboutCart(leaving).length, { timeout: 40_000 }).toBe(1);
    const [letter] = aboutCart(leaving);
    expect(letter?.mail.html).toContain('<html lang="uk"');
    expect(letter?.mail.text).toContain(`${server.url}/shop`);
    expect(letter?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const unsubscribe = /<(http[^>]+)>/.exec(letter?.header('list-unsubscribe') ?? '')?.[1] ?? '';
    expect((await post(unsubscribe, 'List-Unsubscribe=One-Click')).ok).toBe(true);
    await expect.poll(() => aboutCart(staying).length, { timeout: 20_000 }).toBe(1);
    // What is left of the chain is looked at right before each letter, by this word.
    expect((await server.leadsOf(leaving))[0]?.consents[0]?.unsubscribedAt).toBeTruthy();
    expect((await server.leadsOf(staying))[0]?.consents[0]?.unsubscribedAt).toBeUndefined();
    // Nobody confirmed this address: nothing about a cart goes there.
    expect(aboutCart(silent)).toEqual([]);
  } finally {
    await server.dispose();
    await sink.stop();
    rmSync(folder, { recursive: true });
  }
});
