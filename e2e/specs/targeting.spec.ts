import type { Campaign, SiteConfig } from '@lodestone/schema';
import { asPerson } from '../fixtures/launchOptions.js';
import { explain, ready, verdictOf } from '../fixtures/page.js';
import { htmlOf, tag } from '../fixtures/serve.js';
import { configTag, openGranted } from '../fixtures/signals.js';
import { expect, test } from '../fixtures/test.js';

test.use({ launchOptions: asPerson });

const campaign = (id: string, targeting: Campaign['targeting']): Campaign => ({
  ...({ id, widget: 'subscribe', placement: 'slide-in', trigger: { type: 'delay', value: 0 } } as const),
  texts: { en: { title: `For ${id}` } },
  targeting,
});

const CONFIG: SiteConfig = {
  campaigns: [
    campaign('prices', { field: 'path', like: '/e2e/prices*' }),
    campaign('undecided', {
      all: [{ signal: 'price_seen', min: 2 }, { not: { field: 'segment', is: 'buyers' } }],
    }),
  ],
  segments: [{ id: 'buyers', rule: { signal: 'order_placed' } }],
};

test('a campaign for one part of a site shows where the visitor comes to it without a load, before any consent', async ({
  page,
}) => {
  await page.route('**/e2e/start', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: htmlOf({ head: configTag(CONFIG) + tag() }),
    }),
  );
  await page.goto('/e2e/start');
  await ready(page);
  expect(await verdictOf(page, 'prices')).toEqual({ verdict: 'waiting', failed: ['targeting'] });
  const { gates } = await explain(page, 'prices');
  expect(gates.find(({ gate }) => gate === 'targeting')).toMatchObject({ seen: { path: '/e2e/start' } });
  await page.evaluate(() => history.pushState(null, '', '/e2e/prices/coffee'));
  await expect(page.getByRole('dialog', { name: 'For prices' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a campaign for those who did something shows once they did it, on a later page too, and not to whoever bought', async ({
  page,
  newContext,
}) => {
  const head = configTag(CONFIG);
  await openGranted(page, '/e2e/one', { head });
  expect(await verdictOf(page, 'undecided')).toEqual({ verdict: 'waiting', failed: ['targeting'] });
  await page.evaluate(() => window.lodestone('track', 'price_seen'));
  await openGranted(page, '/e2e/two', { head });
  const dialog = page.getByRole('dialog', { name: 'For undecided' });
  expect(await verdictOf(page, 'undecided')).toEqual({ verdict: 'waiting', failed: ['targeting'] });
  await page.evaluate(() => window.lodestone('track', 'price_seen'));
  await expect(dialog).toBeVisible();

  const buyer = await (await newContext()).newPage();
  await openGranted(buyer, '/e2e/one', { head });
  await buyer.evaluate(() => {
    window.lodestone('track', 'order_placed', { value: 10, currency: 'EUR' });
    for (let times = 0; times < 2; times += 1) window.lodestone('track', 'price_seen');
  });
  await expect
    .poll(async () => (await explain(buyer, 'undecided')).gates.find(({ gate }) => gate === 'targeting'))
    .toMatchObject({ seen: { price_seen: 2, segment: ['buyers'] }, passed: false });
  await expect(buyer.getByRole('dialog')).toHaveCount(0);
});

test('a campaign for whoever is leaving shows when the pointer goes for the tabs, once, with nothing stored', async ({
  page,
}) => {
  const leaving: Campaign = {
    ...({ id: 'leaving', widget: 'subscribe', placement: 'slide-in', trigger: { type: 'exit' } } as const),
    texts: { en: { title: 'Before you go' } },
  };
  const content = { head: configTag({ campaigns: [leaving] }) + tag() };
  await page.route('**/e2e/start', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: htmlOf(content) }),
  );
  const watching = page.waitForResponse(/\/watchExit-[\w-]+\.js$/);
  await page.goto('/e2e/start');
  await ready(page);
  await watching;
  expect(await verdictOf(page, 'leaving')).toEqual({ verdict: 'waiting', failed: ['trigger'] });
  const goForTheTabs = () =>
    page.evaluate(() =>
      document.documentElement.dispatchEvent(
        new MouseEvent('mouseout', { bubbles: true, clientY: 0, relatedTarget: null }),
      ),
    );
  const dialog = page.getByRole('dialog', { name: 'Before you go' });
  // What comes in the first second is no end of a visit.
  await expect(async () => {
    await goForTheTabs();
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  expect((await explain(page, 'leaving')).gates.find(({ gate }) => gate === 'trigger')).toMatchObject({
    rule: { type: 'exit', value: '' },
    seen: true,
  });
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
