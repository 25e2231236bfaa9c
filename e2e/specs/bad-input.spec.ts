import type { Page } from '@playwright/test';
import { english } from '../fixtures/landings.js';
import { ready } from '../fixtures/page.js';
import { servePage, tag } from '../fixtures/serve.js';
import { expect, test } from '../fixtures/test.js';

const PLAIN = `<lodestone-form campaign="newsletter"><form method="post" action="/v1/forms/demo/newsletter">
<p><label>Email <input type="email" name="email" required></label></p>
<p><label><input type="checkbox" name="consent[newsletter]" value="yes" required> Send me news</label></p>
<p><button type="submit">Subscribe</button></p></form></lodestone-form>`;

const config = (json: string): string =>
  `<script type="application/json" data-lodestone-config>${json}</script>`;

/** The browser's own line about an answer; a page cannot keep it from writing that. */
const NOT_FOUND = /^error: Failed to load resource: the server responded with a status of 404 \(Not Found\)$/;

interface Mistake {
  what: string;
  head: string;
  body?: string;
  /** Said in the console with `data-debug`, and only then. */
  code: string;
  /** It is also told to the page as an `error` event. */
  isTold: boolean;
  /** What the browser itself writes, debug or not. */
  browserLine?: RegExp;
  /** What the page does to run into it. */
  provoke?: (page: Page) => Promise<unknown>;
}

/** Collects the codes of `error` events from the first one on. */
const COLLECTOR = `<script>window.codes=[];document.addEventListener('lodestone:error',(event)=>codes.push(event.detail.code))</script>`;

const MISTAKES: readonly Mistake[] = [
  {
    what: 'a site that the server does not know',
    head: tag('data-site="nobody" DEBUG'),
    code: 'config/unreachable',
    isTold: true,
    browserLine: NOT_FOUND,
  },
  {
    what: 'a site id that is none',
    browserLine: NOT_FOUND,
    head: tag('data-site="not a site!" DEBUG'),
    code: 'config/invalid-option',
    isTold: false,
  },
  {
    what: 'a wrong attribute',
    head: tag('data-site="demo" data-dir="up" DEBUG'),
    code: 'config/invalid-option',
    isTold: false,
  },
  {
    what: 'an endpoint that is no address',
    head: tag('data-site="demo" data-endpoint="https://" DEBUG'),
    code: 'config/invalid-option',
    isTold: false,
  },
  {
    what: 'a config of the page that is broken JSON',
    head: `${config('{"campaigns":[')}${tag('data-site="demo" DEBUG')}`,
    code: 'config/invalid-config',
    isTold: true,
  },
  {
    what: 'a config of the page of a wrong form',
    head: `${config('{"campaigns":[{"id":"newsletter","widget":"hologram"}]}')}${tag('data-site="demo" DEBUG')}`,
    code: 'config/invalid-config',
    isTold: true,
  },
  {
    what: 'a form that names an unknown campaign',
    head: tag('data-site="demo" DEBUG'),
    body: PLAIN.replace('campaign="newsletter"', 'campaign="nobody"'),
    code: 'config/unknown-campaign',
    isTold: true,
  },
  {
    what: 'opening an unknown campaign',
    head: tag('data-site="demo" DEBUG'),
    body: '<p>No form</p>',
    code: 'config/unknown-campaign',
    isTold: true,
    provoke: (page) => page.evaluate(() => window.lodestone('open', 'nobody')),
  },
  {
    what: 'an unknown command',
    head: tag('data-site="demo" DEBUG'),
    body: '<p>No form</p>',
    code: 'sdk/unknown-command',
    isTold: false,
    provoke: (page) => page.evaluate(() => window.lodestone('explode', 1)),
  },
];

for (const [index, mistake] of MISTAKES.entries()) {
  const { what, head, body = PLAIN, code, isTold, browserLine, provoke } = mistake;
  test(`${what}: the page stays usable, without a word in its console`, async ({ page, watch }) => {
    if (browserLine) watch.allowConsole(browserLine);
    const engine = page.waitForResponse(/\/v1\/engine-/);
    await servePage(page, `/e2e/mistake-${index}`, { head: COLLECTOR + head.replace(' DEBUG', ''), body });
    const url = (await engine).url();
    // The same module again: it resolves once the tag has got it too.
    await page.evaluate((engineUrl) => import(engineUrl), url);
    await provoke?.(page);
    await page.evaluate(() => window.lodestone('track', 'still_alive'));
    const codes = () => page.evaluate(() => (window as unknown as { codes: string[] }).codes);
    if (isTold) await expect.poll(codes).toContain(code);
    if (body.includes('<form')) await expect(page.getByRole('button')).toBeVisible();
  });

  test(`${what}: with data-debug the console says ${code}`, async ({ page, watch }) => {
    if (browserLine) watch.allowConsole(browserLine);
    watch.allowConsole(/^(?:warning|debug): \[lodestone\] /);
    await servePage(page, `/e2e/mistake-${index}`, { head: head.replace('DEBUG', 'data-debug'), body });
    await expect.poll(() => page.evaluate(() => window.lodestone?.loaded === true)).toBe(true);
    await provoke?.(page);
    await expect
      .poll(() => watch.consoleTexts().filter((text) => text.startsWith(`warning: [lodestone] ${code}`)))
      .not.toEqual([]);
  });
}

test('a plain form of a page with a broken config is posted by the browser and stored', async ({
  page,
  server,
  email,
}) => {
  await servePage(page, '/e2e/broken', { head: `${config('{')}${tag()}`, body: PLAIN });
  await ready(page);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await expect(page.getByRole('heading', { name: english.thanks })).toBeVisible();
  expect(await server.leadsOf(email)).toMatchObject([{ via: 'form' }]);
});

test('a lead of an unknown site is kept on the device, not lost', async ({ page, watch, email }) => {
  watch.allowConsole(NOT_FOUND);
  await servePage(page, '/e2e/unknown-site', { head: tag('data-site="nobody"') });
  await expect.poll(() => page.evaluate(() => window.lodestone?.loaded === true)).toBe(true);
  const outcome = await page.evaluate(
    (address) => window.lodestone('submit', { campaign: 'newsletter', contact: { email: address } }),
    email,
  );
  expect(outcome).toMatchObject({ status: 'queued' });
});

test('when the engine cannot be loaded the plain form works on', async ({ page, watch, server, email }) => {
  watch.allowConsole(/^error: Failed to load resource: the server responded with a status of 503/);
  await page.route('**/v1/engine-*.js', (route) => route.fulfill({ status: 503, body: '' }));
  await servePage(page, '/e2e/no-engine', { head: tag(), body: PLAIN });
  await expect.poll(() => page.evaluate(() => window.lodestone?.loaded === true)).toBe(true);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await expect(page.getByRole('heading', { name: english.thanks })).toBeVisible();
  expect(await server.leadsOf(email)).toMatchObject([{ via: 'form' }]);
});
