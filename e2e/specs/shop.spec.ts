import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/audit.js';
import { OFFLINE_LINE } from '../fixtures/createWatch.js';
import { NOTHING_STORED, readStorage, ready, slideIn } from '../fixtures/page.js';
import { readShifts } from '../fixtures/shifts.js';
import { type Shop, shops } from '../fixtures/shops.js';
import { expect, test } from '../fixtures/test.js';

interface Stage {
  temperature: string;
  qualification?: string;
  funnel: string;
  score: number;
  ledger: { rule: string; current: number }[];
}

const stage = (page: Page): Promise<Stage> => page.evaluate(() => window.lodestone.stage?.() as Stage);
const value = (page: Page, card: string): Locator => page.locator(`[data-value="${card}"]`);
const [english] = shops as [Shop, ...Shop[]];

/** Closes the demo's slide-in as a visitor would, whenever it comes in the way. */
async function closeOffers(page: Page, { landing }: Shop): Promise<void> {
  const close = slideIn(page, landing).getByRole('button', { name: landing.close });
  await page.addLocatorHandler(close, () => close.click());
}

/** Pages differ by their words alone from language to language: axe reads them from left to right and from right to left. */
const isAudited = ({ landing }: Shop): boolean => landing.locale !== 'uk';

/** A page that is still: nothing moved, and axe has nothing to say. */
async function expectSound(page: Page, what: string, shop: Shop = english): Promise<void> {
  if (isAudited(shop)) await expectNoViolations(page, what);
  expect(await readShifts(page), `shifts on ${what}`).toEqual([]);
}

async function press(page: Page, role: 'link' | 'button', name: string, within = 'main'): Promise<void> {
  await page.locator(within).getByRole(role, { name, exact: true }).click();
}

/** Follows a link of the shop, until the page it leads to has loaded. */
async function follow(page: Page, name: string, path: string, within = 'main'): Promise<void> {
  await press(page, 'link', name, within);
  await page.waitForURL((url) => url.pathname === path);
}

for (const shop of shops) {
  const { landing, temperatures } = shop;
  test(`who wanders through the shop at ${landing.path} goes from cold to warm to hot, offline too, and the live page says so meanwhile`, async ({
    page,
    context,
    watch,
    email,
  }) => {
    test.setTimeout(90_000);
    watch.allowConsole(OFFLINE_LINE);
    await closeOffers(page, shop);
    await page.goto(landing.path);
    await ready(page);
    await expect(page.getByRole('region', { name: shop.consent.title })).toBeVisible();
    expect(await readStorage(page)).toEqual(NOTHING_STORED);
    await expectSound(page, 'home with the question', shop);
    await press(page, 'button', shop.consent.all, '.consent');
    await expect.poll(async () => (await stage(page))?.temperature).toBe('cold');

    const live = await context.newPage();
    await live.goto(`${landing.path}visitor/`);
    await expect(live.getByRole('heading', { name: shop.live })).toBeVisible();
    await expect(value(live, 'temperature')).toHaveText(temperatures.cold);
    await expectSound(live, 'the live page, cold', shop);

    await follow(page, shop.shop, `${landing.path}coffee/`, '.sections');
    await expectSound(page, 'the list', shop);
    await follow(page, shop.coffee, `${landing.path}products/aricha/`);
    await expectSound(page, 'a coffee', shop);
    await follow(page, shop.prices, `${landing.path}prices/`, '.sections');
    await expectSound(page, 'the prices', shop);
    await expect.poll(async () => (await stage(page))?.funnel).toBe('choice');
    expect((await stage(page)).temperature).toBe('cold');
    await follow(page, shop.coffee, `${landing.path}products/aricha/`);
    await ready(page);
    await press(page, 'button', shop.add);
    await expect.poll(async () => (await stage(page))?.temperature).toBe('warm');
    expect((await stage(page)).funnel).toBe('intent');
    await expectSound(page, 'a coffee in the cart', shop);
    await follow(page, shop.toCart, `${landing.path}cart/`);
    await expectSound(page, 'the cart', shop);
    await expect(value(live, 'temperature')).toHaveText(temperatures.warm);

    await follow(page, shop.checkout, `${landing.path}checkout/`);
    await ready(page);
    await expectSound(page, 'the first step', shop);
    await context.setOffline(true);
    await press(page, 'button', shop.next);
    await expect(page.getByLabel(shop.name, { exact: true })).toBeFocused();
    await page.getByLabel(shop.name, { exact: true }).fill(landing.visitor);
    await page.getByLabel(shop.email, { exact: true }).fill(email);
    await press(page, 'button', shop.next);
    await expect(page.locator('legend:visible')).toHaveText(shop.steps[1]);
    await page.getByLabel(shop.city, { exact: true }).fill('Dublin');
    await page.getByLabel(shop.street, { exact: true }).fill('14 Cooper’s Yard');
    await press(page, 'button', shop.next);
    await expect(page.locator('legend:visible')).toBeFocused();
    const hot = await stage(page);
    expect(hot).toMatchObject({ temperature: 'hot', funnel: 'intent', qualification: 'sql' });
    expect(hot.ledger.reduce((sum, { current }) => sum + current, 0)).toBeCloseTo(hot.score, 9);
    await expectNoViolations(page, 'the last step, offline');
    await context.setOffline(false);
    await press(page, 'button', shop.order);
    await page.waitForURL((url) => url.pathname === `${landing.path}thanks/`);
    await expect(page.getByRole('heading', { name: shop.thanks })).toBeVisible();
    await expectSound(page, 'the thanks', shop);
    await expect.poll(async () => (await stage(page))?.funnel).toBe('order');

    await expect(value(live, 'temperature')).toHaveText(temperatures.hot);
    await expect(value(live, 'funnel')).toHaveText(shop.orderStage);
    await expect(live.getByRole('status').first()).toContainText(temperatures.hot);
    const rows = live.getByRole('table', { name: shop.ledger }).getByRole('row');
    await expect(rows.filter({ hasText: shop.signals.step })).toHaveCount(3);
    await expect(value(live, 'sum')).toHaveText((await value(live, 'score').textContent()) ?? '');
    expect(await live.evaluate(() => ({ ...localStorage, ...sessionStorage }))).not.toEqual({});
    expect(await live.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(email);
    await expectSound(live, 'the live page, hot', shop);
  });
}

test('without an answer every page of the shop keeps nothing, and with a refusal the answer and the cart alone', async ({
  page,
}) => {
  await closeOffers(page, english);
  for (const path of [
    'coffee/',
    'products/aricha/',
    'prices/',
    'cart/',
    'checkout/',
    'thanks/',
    'visitor/',
  ]) {
    await page.goto(`/${path}`);
    await ready(page);
    expect(await readStorage(page), path).toEqual(NOTHING_STORED);
  }
  await expect(page.getByText('Nothing is known: no storage purpose is allowed.')).toBeVisible();
  await press(page, 'button', english.consent.none, '.consent');
  await page.goto('/products/aricha/');
  await ready(page);
  await expect(page.getByRole('region', { name: english.consent.title })).toBeHidden();
  await press(page, 'button', english.add);
  expect(await readStorage(page)).toEqual({
    ...NOTHING_STORED,
    local: ['ember-and-oak:consent'],
    session: ['ember-and-oak:cart'],
  });
  expect(await stage(page)).toBeUndefined();
});

test('the choice can be changed at the foot of a page, and what was kept goes with the withdrawal', async ({
  page,
}) => {
  await page.goto('/coffee/');
  await ready(page);
  await press(page, 'button', english.consent.all, '.consent');
  await expect
    .poll(async () => (await readStorage(page)).local)
    .toEqual(expect.arrayContaining(['lodestone:demo:visitor']));
  await press(page, 'button', 'Privacy choices', 'footer');
  await expect(page.getByRole('heading', { name: english.consent.title })).toBeFocused();
  for (const box of await page
    .getByRole('region', { name: english.consent.title })
    .getByRole('checkbox')
    .all())
    await expect(box).toBeChecked();
  await press(page, 'button', english.consent.none, '.consent');
  await expect.poll(async () => (await readStorage(page)).local).toEqual(['ember-and-oak:consent']);
});

test('a changed rule file is judged as it is typed and applied at once, and a wrong one is named by its path', async ({
  page,
}) => {
  await closeOffers(page, english);
  await page.goto('/visitor/');
  await ready(page);
  await press(page, 'button', english.consent.all, '.consent');
  await expect(value(page, 'temperature')).toHaveText('Cold');
  await press(page, 'button', 'Fill the cart');
  await expect(value(page, 'score')).toHaveText(/^1[1-3]$/);
  const rules = page.getByLabel('Rule file, JSON');
  const verdict = page.locator('#verdict');
  const file = JSON.parse(await rules.inputValue());
  await expect(verdict).toHaveText('The site’s rules are in force.');

  await rules.fill('{ "scoring": ');
  await expect(verdict).toContainText('no JSON');
  await expect(rules).toHaveAttribute('aria-invalid', 'true');
  const broken = structuredClone(file);
  broken.scoring.scores[7].points = 'ten';
  await rules.fill(JSON.stringify(broken));
  await expect(verdict).toContainText('look at scoring.scores.7.points');
  await expect(value(page, 'score')).toHaveText(/^1[1-3]$/);

  const changed = structuredClone(file);
  changed.scoring.scores[7].points = 40;
  changed.scoring.scores[7].cap = 60;
  changed.segments.push({ id: 'cart-holders', rule: { signal: 'cart_updated' } });
  await rules.fill(JSON.stringify(changed));
  await expect(verdict).toHaveText('Your rules are in force on this page.');
  // Beside the 40 of the cart; what the test takes long for may have added a point.
  await expect(value(page, 'score')).toHaveText(/^4[1-3]$/);
  await expect(value(page, 'temperature')).toHaveText('Warm');
  await expect(page.getByRole('row', { name: /cart-holders/ })).toContainText('Yes');
  await expect(page.getByRole('row', { name: /Hot now/ })).toContainText('No');
  await press(page, 'button', 'Fill the cart');
  await expect(value(page, 'temperature')).toHaveText('Hot');
  await expect(page.getByRole('row', { name: /Hot now/ })).toContainText('Yes');
  expect((await stage(page)).temperature).not.toBe('hot');
  await expectSound(page, 'the live page with rules of one’s own');

  await press(page, 'button', 'Back to the site’s rules');
  await expect(value(page, 'temperature')).toHaveText('Warm');
  await press(page, 'button', 'Forget me');
  await expect(page.getByRole('region', { name: english.consent.title })).toBeVisible();
  expect((await readStorage(page)).local).toEqual([]);
});

for (const shop of shops) {
  test(`on a phone no page of the shop at ${shop.landing.path} moves or is wider than the screen, with a full cart and signals that come`, async ({
    page,
  }) => {
    const { path } = shop.landing;
    await page.setViewportSize({ width: 390, height: 844 });
    await closeOffers(page, shop);
    await page.goto(`${path}products/aricha/`);
    await ready(page);
    await press(page, 'button', shop.consent.all, '.consent');
    await expect.poll(() => stage(page)).toBeDefined();
    await press(page, 'button', shop.add);
    for (const name of ['', 'coffee/', 'products/aricha/', 'prices/', 'cart/', 'checkout/', 'visitor/']) {
      await page.goto(path + name);
      await ready(page);
      if (name === 'visitor/') {
        // Only what is in view can shift.
        const ledger = page.locator('[data-rows="ledger"]');
        await expect(ledger).toContainText(shop.signals.cart);
        await ledger.evaluate((rows) => rows.scrollIntoView({ block: 'center', behavior: 'instant' }));
        await page.evaluate(() => window.lodestone('track', 'checkout_step', { step: 1 }));
        await expect(ledger.locator('tr').first()).toContainText(shop.signals.step);
        const box = ledger.locator('xpath=ancestor::*[@role="region"]');
        expect(await box.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
      }
      expect(await readShifts(page), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(390);
    }
    // Half a button under the sticky head would count as too small a target.
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await expectNoViolations(page, 'the live page on a phone');
  });
}

test('axe finds nothing in the dark either', async ({ page }) => {
  test.setTimeout(60_000);
  await page.emulateMedia({ colorScheme: 'dark' });
  await closeOffers(page, english);
  await page.goto('/products/aricha/');
  await ready(page);
  await expectNoViolations(page, 'a coffee and the question');
  await press(page, 'button', english.consent.all, '.consent');
  await expect.poll(() => stage(page)).toBeDefined();
  await press(page, 'button', english.add);
  for (const name of ['coffee/', 'prices/', 'cart/', 'checkout/', 'thanks/', 'visitor/']) {
    await page.goto(`/${name}`);
    await ready(page);
    if (name === 'checkout/') await press(page, 'button', english.next);
    if (name === 'visitor/') await expect(value(page, 'temperature')).toHaveText('Warm');
    await expectNoViolations(page, name);
  }
  await press(page, 'button', 'Take a checkout step');
  await press(page, 'button', 'Take a checkout step');
  await expect(value(page, 'temperature')).toHaveText('Hot');
  await page.getByLabel('Rule file, JSON').fill('{');
  await expectNoViolations(page, 'the live page, hot, with a broken rule file');
});
