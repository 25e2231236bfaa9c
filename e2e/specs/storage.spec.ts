import type { Page } from '@playwright/test';
import { OFFLINE_LINE } from '../fixtures/createWatch.js';
import { english, landings } from '../fixtures/landings.js';
import {
  countRows,
  fill,
  inlineForm,
  NOTHING_STORED,
  readStorage,
  ready,
  send,
  slideIn,
} from '../fixtures/page.js';
import { expect, test } from '../fixtures/test.js';

const CAMPAIGNS_KEY = 'lodestone:demo:campaigns';

interface SentItem {
  type: string;
  name?: string;
  props?: Record<string, unknown>;
}

/** Collects the items of every envelope that the page sends. */
function collectItems(page: Page): SentItem[] {
  const items: SentItem[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/v1/envelopes')
      items.push(...(request.postDataJSON()?.items ?? []));
  });
  return items;
}

for (const landing of landings) {
  test(`before consent nothing is stored or sent on ${landing.path}, not even when the slide-in was shown and closed`, async ({
    page,
  }) => {
    const sent = collectItems(page);
    await page.goto(landing.path);
    await inlineForm(page);
    await ready(page);
    expect(await readStorage(page)).toEqual(NOTHING_STORED);

    await page.evaluate(() => {
      window.lodestone('track', 'price_seen', { value: 1 });
      window.lodestone('identify', { email: 'olena@example.com' });
      window.lodestone('open', 'newsletter-slide');
    });
    const panel = slideIn(page, landing);
    await expect(panel).toBeVisible();
    await panel.getByRole('button', { name: landing.close }).click();
    await expect(panel).toBeHidden();
    await page.evaluate(() => window.lodestone('flush'));
    expect(await readStorage(page)).toEqual(NOTHING_STORED);
    await page.goto('about:blank');
    expect(sent).toEqual([]);
  });
}

test('a form that was sent leaves no row, no cookie and no key behind', async ({ page, server, email }) => {
  await page.goto('/');
  const form = await inlineForm(page);
  await fill(form, english, { email, name: english.visitor });
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await readStorage(page)).toMatchObject({ local: [], session: [], caches: [], cookies: [] });
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('signals go out once analytics is granted, those from before the grant too', async ({
  page,
  server,
}) => {
  const sent = collectItems(page);
  await page.clock.install();
  await page.goto('/');
  await ready(page);
  await page.evaluate(() => window.lodestone('track', 'price_seen', { value: 1200, currency: 'UAH' }));
  const acceptedBefore = await server.metric('lodestone_items_accepted_total');
  expect(sent).toEqual([]);

  await page.evaluate(() => {
    window.lodestone('consent', { functional: true, analytics: true });
    window.lodestone('track', 'demo_requested');
  });
  await page.clock.fastForward(5_000);
  await expect
    .poll(() => sent.map(({ type, name }) => name ?? type).sort())
    .toEqual([
      'campaign_eligible',
      'campaign_shown',
      'consent',
      'demo_requested',
      'form_view',
      'page_view',
      'price_seen',
      'visit_start',
    ]);
  expect(sent.find(({ type }) => type === 'consent')?.props).toMatchObject({
    functional: true,
    analytics: true,
    marketing: false,
  });
  expect(sent.find(({ name }) => name === 'price_seen')?.props).toEqual({ value: 1200, currency: 'UAH' });
  await expect
    .poll(() => server.metric('lodestone_items_accepted_total'))
    .toBeGreaterThanOrEqual(acceptedBefore + 4);
  await expect.poll(() => countRows(page)).toBe(0);
});

test('withdrawing consent takes away what was stored, and says so to the server', async ({
  page,
  context,
  watch,
}) => {
  watch.allowConsole(OFFLINE_LINE, '/v1/envelopes');
  const sent = collectItems(page);
  await page.goto('/');
  await ready(page);
  await page.evaluate(() => {
    window.lodestone('consent', { functional: true, analytics: true });
    window.lodestone('open', 'newsletter-slide');
  });
  await slideIn(page, english).getByRole('button', { name: english.close }).click();
  await expect.poll(async () => (await readStorage(page)).local).toContain(CAMPAIGNS_KEY);

  // Offline, so that there are rows to take away.
  await context.setOffline(true);
  await page.evaluate(() => {
    window.lodestone('consent', { functional: false, analytics: false });
    window.lodestone('track', 'after_withdrawal');
  });
  await expect.poll(async () => (await readStorage(page)).local).toEqual([]);
  await context.setOffline(false);
  await expect
    .poll(() => sent.filter(({ type }) => type === 'consent').map(({ props }) => props?.analytics))
    .toContain(false);
  await expect.poll(() => countRows(page)).toBe(0);
  const kept = await readStorage(page);
  expect({ ...kept, databases: [] }).toEqual(NOTHING_STORED);
  await page.goto('about:blank');
  expect(sent.map(({ name }) => name)).not.toContain('after_withdrawal');
});

test('a slide-in that was closed with consent to remember it stays away on the next page', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  await page.evaluate(() => {
    window.lodestone('consent', { functional: true });
    window.lodestone('open', 'newsletter-slide');
  });
  await slideIn(page, english).getByRole('button', { name: english.close }).click();
  await page.clock.install();
  await page.goto('/uk/');
  await ready(page);
  await page.evaluate(() => window.lodestone('consent', { functional: true }));
  await page.clock.fastForward(10_000);
  const { verdict, gates } = await page.evaluate(() => window.lodestone.explain('newsletter-slide'));
  expect(verdict).toBe('suppressed');
  expect(gates.find(({ gate }) => gate === 'dismissed')?.passed).toBe(false);
  await expect(page.locator('lodestone-slide-in')).toHaveCount(0);
});
