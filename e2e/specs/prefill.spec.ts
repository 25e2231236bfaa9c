import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailSink, startMailSink } from '@lodestone/testkit/node';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/audit.js';
import { type Landing, landings } from '../fixtures/landings.js';
import { asPerson } from '../fixtures/launchOptions.js';
import { fill, inlineForm, NOTHING_STORED, readStorage, ready } from '../fixtures/page.js';
import { htmlOf, tag } from '../fixtures/serve.js';
import { readShifts } from '../fixtures/shifts.js';
import { GRANTED } from '../fixtures/signals.js';
import { type LodestoneServer, startServer } from '../fixtures/startServer.js';
import { expect, test } from '../fixtures/test.js';

test.use({ launchOptions: asPerson });

const consents = [{ purpose: 'newsletter', required: true }];
const fields = ['email', 'name'];
/** A letter to whoever subscribed, at once; its link fills in the forms of the page. */
const SITE = {
  id: 'demo',
  origins: ['loopback'],
  mail: { from: { name: 'Northlight', address: 'hello@northlight.example' }, doubleOptIn: [] },
  campaigns: [
    { id: 'newsletter', widget: 'subscribe', fields, consents },
    {
      id: 'popup',
      widget: 'subscribe',
      placement: 'slide-in',
      fields,
      consents,
      trigger: { type: 'manual' },
    },
    {
      ...{ id: 'steps', widget: 'survey', fields, consents, steps: [['email'], ['why', 'name']] },
      survey: [{ id: 'why', kind: 'text', text: 'Why' }],
    },
  ],
  sequences: [
    {
      ...{ id: 'news', when: { signal: 'form_submit' }, prefill: true },
      steps: [{ wait: { hours: 0 }, template: 'news' }],
      window: { from: '00:00', to: '24:00', zone: 'UTC' },
    },
  ],
  templates: { news: { en: { subject: 'News', text: 'Hello[, {name}].', button: 'Read on' } } },
};

const WORDS = {
  en: { whose: (name: string) => `Filled in for ${name}.`, clear: 'Not you? Clear it' },
  uk: { whose: (name: string) => `Заповнено для: ${name}.`, clear: 'Це не ви? Очистити' },
  fa: { whose: (name: string) => `برای \u2068${name}\u2069 پر شده است.`, clear: 'شما نیستید؟ پاک کنید' },
};

const formOf = (campaign: string): string => `<lodestone-form campaign="${campaign}"></lodestone-form>`;
const landingOf = (locale: string): Landing => landings.find((one) => one.locale === locale) as Landing;

test.describe('the link of a letter', () => {
  let folder: string;
  let sink: MailSink;
  let server: LodestoneServer;

  test.beforeEach(async ({ watch }) => {
    test.setTimeout(90_000);
    folder = mkdtempSync(join(tmpdir(), 'lodestone-sites-'));
    const sites = join(folder, 'sites.json');
    writeFileSync(sites, JSON.stringify({ sites: [SITE] }));
    sink = await startMailSink();
    server = await startServer({ LODESTONE_MAIL_URL: sink.url, LODESTONE_SITES: sites });
    watch.allowOrigin(server.url);
  });
  test.afterEach(async ({ page }) => {
    // What is still on its way to a page is not lost with the server.
    await page.goto('about:blank');
    await server.dispose();
    await sink.stop();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page of the shop with these forms. */
  async function open(
    page: Page,
    url: string,
    locale: string,
    body: string,
    attributes?: string,
  ): Promise<void> {
    const head = `<script>document.documentElement.lang = '${locale}'</script>${tag(attributes)}`;
    await page.route(
      ({ pathname }) => pathname === '/shop',
      (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: htmlOf({ head, body }) }),
    );
    await page.goto(url);
    await ready(page);
  }

  type NewContext = (options?: BrowserContextOptions) => Promise<{ newPage(): Promise<Page> }>;

  /** Subscribes in a browser of its own; gives the link of the letter that comes. */
  async function subscribe(newContext: NewContext, locale: string, email: string): Promise<string> {
    const page = await (await newContext()).newPage();
    await open(page, `${server.url}/shop?utm_source=ad`, locale, formOf('newsletter'));
    const landing = landingOf(locale);
    const widget = await inlineForm(page);
    await fill(widget, landing, { email, name: landing.visitor });
    await widget.locator('button[type=submit]').click();
    await expect.poll(() => sink.mails.length, { timeout: 30_000 }).toBe(1);
    const link = /http\S+\/shop\?\S+/.exec(sink.mails[0]?.mail.text ?? '')?.[0] ?? '';
    expect(link).toContain('lodestone_lead=');
    await page.close();
    return link;
  }

  for (const locale of ['en', 'uk', 'fa'] as const)
    test(`fills in every form of the page, and leaves no trace in its address (${locale})`, async ({
      page,
      newContext,
      email,
    }) => {
      const landing = landingOf(locale);
      const link = await subscribe(newContext, locale, email);
      const token = new URL(link).searchParams.get('lodestone_lead') ?? '';
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      await open(page, `${link}&utm_source=letter#there`, locale, formOf('newsletter') + formOf('steps'));
      const [widget, steps] = [page.locator('lodestone-form').first(), page.locator('lodestone-form').last()];
      await expect(widget.getByText(WORDS[locale].whose(landing.visitor))).toBeVisible();
      await expect(widget.getByRole('textbox', { name: landing.email })).toHaveValue(email);
      await expect(widget.getByRole('textbox', { name: landing.name })).toHaveValue(landing.visitor);
      await expect(widget.getByRole('checkbox')).not.toBeChecked();
      await expect(steps.getByRole('textbox', { name: landing.email })).toHaveValue(email);
      expect(page.url()).toBe(`${server.url}/shop?utm_source=letter#there`);
      expect(await page.evaluate(() => history.length)).toBe(2);
      expect(await readStorage(page)).toEqual(NOTHING_STORED);
      expect((await readShifts(page)).filter(({ value }) => value > 0)).toEqual([]);
      await expectNoViolations(page, `a form that was filled in, ${locale}`);

      await widget.getByRole('checkbox').check();
      await widget.locator('button[type=submit]').click();
      await expect(widget.locator('.done')).toBeVisible();
      const [, lead] = await server.leadsOf(email);
      expect(lead?.contact).toMatchObject({ email, name: landing.visitor });
      expect(lead?.verdict).toBe('lead');
      expect(JSON.stringify(await server.leads())).not.toContain(token);
      // Once in the address of the page itself, and never again.
      expect(addresses.filter((address) => address.includes(token))).toEqual([`${link}&utm_source=letter`]);
      expect(server.log()).not.toContain(token);
    });

  test('that somebody else was given is emptied in all forms with one press, also in those that open later', async ({
    page,
    newContext,
    email,
  }) => {
    const link = await subscribe(newContext, 'en', email);
    await open(page, link, 'en', formOf('newsletter') + formOf('steps'));
    const [widget, steps] = [page.locator('lodestone-form').first(), page.locator('lodestone-form').last()];
    await expect(steps.getByRole('textbox', { name: 'Email address' })).toHaveValue(email);
    await widget.getByRole('textbox', { name: 'Name' }).fill('Somebody Else');
    await widget.getByRole('button', { name: WORDS.en.clear }).click();
    await expect(widget.getByRole('textbox', { name: 'Email address' })).toBeFocused();
    await expect(widget.getByRole('textbox', { name: 'Email address' })).toHaveValue('');
    // What was typed is not the letter's.
    await expect(widget.getByRole('textbox', { name: 'Name' })).toHaveValue('Somebody Else');
    await expect(steps.getByRole('textbox', { name: 'Email address' })).toHaveValue('');
    await expect(page.getByRole('button', { name: WORDS.en.clear })).toHaveCount(0);
    expect(await page.evaluate(() => window.lodestone('open', 'popup'))).toBe(true);
    await expect(page.locator('.panel').getByRole('textbox', { name: 'Email address' })).toHaveValue('');
  });

  test('fills in a popup, and is no page view of its own for a visitor who is known', async ({
    page,
    newContext,
    email,
  }) => {
    const link = await subscribe(newContext, 'en', email);
    const token = new URL(link).searchParams.get('lodestone_lead') ?? '';
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await open(page, link, 'en', '', GRANTED);
    expect(await page.evaluate(() => window.lodestone('open', 'popup'))).toBe(true);
    const panel = page.locator('.panel');
    await expect(panel.getByText(WORDS.en.whose(landingOf('en').visitor))).toBeVisible();
    await expect(panel.getByRole('textbox', { name: 'Email address' })).toHaveValue(email);
    await page.evaluate(() => window.lodestone('flush'));
    await expect.poll(() => sent.join('')).toContain('page_view');
    expect(sent.join('').match(/page_view/g)).toHaveLength(1);
    expect(sent.filter((body) => body.includes(token))).toEqual([JSON.stringify({ site: 'demo', token })]);
  });

  test('that was changed, or cannot be asked about, leaves the forms empty and the page quiet', async ({
    page,
    newContext,
    email,
  }) => {
    const link = await subscribe(newContext, 'en', email);
    for (const url of [
      `${link}x`,
      link.replace('lodestone_lead=p', 'lodestone_lead=u'),
      `${server.url}/shop?lodestone_lead=`,
    ]) {
      await open(page, url, 'en', formOf('newsletter'));
      const widget = await inlineForm(page);
      await expect(widget.getByRole('textbox', { name: 'Email address' })).toHaveValue('');
      await expect(widget.getByRole('button', { name: WORDS.en.clear })).toHaveCount(0);
      expect(page.url()).toBe(`${server.url}/shop`);
    }
  });
});
