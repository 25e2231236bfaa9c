import type { Page } from '@playwright/test';
import { english, landings } from '../fixtures/landings.js';
import { explain, inlineForm, ready, slideIn, verdictOf } from '../fixtures/page.js';
import { expect, test } from '../fixtures/test.js';

const CAMPAIGN = 'newsletter-slide';
/** The delay of the demo's campaign. */
const DELAY_MS = 4_000;

const activeElement = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || String(document.activeElement?.localName));

test('the slide-in comes by itself after its delay and takes no focus', async ({ page }) => {
  await page.goto('/');
  const form = await inlineForm(page);
  await form.getByRole('textbox', { name: english.email }).focus();
  const before = await activeElement(page);
  const startedAtMs = await page.evaluate(() => performance.now());
  expect(startedAtMs).toBeLessThan(DELAY_MS);
  await expect(slideIn(page, english)).toBeHidden();

  await expect(slideIn(page, english)).toBeVisible();
  expect(await page.evaluate(() => performance.now())).toBeGreaterThanOrEqual(DELAY_MS);
  expect(await activeElement(page)).toBe(before);
  await page.keyboard.type('o');
  await expect(form.getByRole('textbox', { name: english.email })).toHaveValue('o');
});

test('Escape in the slide-in closes it, gives the focus back, and it does not return in the same page load', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/');
  await ready(page);
  const opener = page.locator(`[data-lodestone-open="${CAMPAIGN}"]`).first();
  await opener.focus();
  await page.clock.fastForward(DELAY_MS);
  const panel = slideIn(page, english);
  await expect(panel).toBeVisible();

  await panel.getByRole('textbox', { name: english.email }).focus();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page.locator('lodestone-slide-in')).toHaveCount(0);

  expect(await verdictOf(page, CAMPAIGN)).toEqual({
    verdict: 'suppressed',
    failed: ['dismissed', 'shown', 'group-budget', 'group-rest', 'pause'],
  });
  await page.clock.fastForward(60_000);
  await page.evaluate(() => window.lodestone('track', 'anything_else'));
  await expect(page.locator('lodestone-slide-in')).toHaveCount(0);
});

test('the focus goes back to the field of the inline form that it came from', async ({ page }) => {
  await page.goto('/');
  const form = await inlineForm(page);
  await form.getByRole('textbox', { name: english.name }).focus();
  await page.evaluate((id) => window.lodestone('open', id), CAMPAIGN);
  const panel = slideIn(page, english);
  await panel.getByRole('textbox', { name: english.email }).focus();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(form.getByRole('textbox', { name: english.name })).toBeFocused();
});

test('the slide-in can be reached and closed by the keyboard alone', async ({ page }) => {
  await page.clock.install();
  await page.goto('/dialog/');
  await ready(page);
  await page.clock.fastForward(DELAY_MS);
  const panel = slideIn(page, english);
  await expect(panel).toBeVisible();
  const close = panel.getByRole('button', { name: english.close });
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (await close.evaluate((element) => element.matches(':focus'))) break;
  }
  await expect(close).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
});

test('the slide-in waits while a dialog of the page is open, and comes when it closes', async ({ page }) => {
  await page.clock.install();
  await page.goto('/dialog/?open');
  await ready(page);
  expect((await verdictOf(page, CAMPAIGN)).failed).toEqual(['trigger', 'overlay']);
  await page.clock.fastForward(DELAY_MS);
  await expect.poll(() => verdictOf(page, CAMPAIGN)).toEqual({ verdict: 'waiting', failed: ['overlay'] });
  await page.clock.fastForward(10_000);
  await expect(page.locator('lodestone-slide-in')).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: 'A dialog of the page' })).toBeVisible();

  await page.getByRole('button', { name: 'Close' }).click();
  await expect(slideIn(page, english)).toBeVisible();
});

test('explain() tells each gate as it is: before the delay, open, and after closing', async ({ page }) => {
  await page.clock.install();
  await page.goto('/dialog/');
  await ready(page);
  const before = await explain(page, CAMPAIGN);
  expect(before.verdict).toBe('waiting');
  const trigger = before.gates.find(({ gate }) => gate === 'trigger');
  expect(trigger).toMatchObject({ rule: { type: 'delay', value: DELAY_MS }, passed: false });
  expect(trigger?.seen).toBeLessThan(DELAY_MS);
  expect(await explain(page, 'newsletter')).toMatchObject({ campaign: 'newsletter', verdict: 'waiting' });
  expect(await explain(page, 'nobody')).toMatchObject({
    verdict: 'unknown',
    gates: [{ gate: 'known', passed: false }],
  });

  await page.clock.fastForward(DELAY_MS);
  await expect(slideIn(page, english)).toBeVisible();
  const open = await explain(page, CAMPAIGN);
  expect(open.verdict).toBe('open');
  expect(open.gates.find(({ gate }) => gate === 'surface')?.seen).toBe(CAMPAIGN);
  expect(open.gates.find(({ gate }) => gate === 'shown')).toMatchObject({ seen: true, passed: false });

  await slideIn(page, english).getByRole('button', { name: english.close }).click();
  await expect(slideIn(page, english)).toBeHidden();
  const after = await explain(page, CAMPAIGN);
  expect(after.verdict).toBe('suppressed');
  expect(after.gates.find(({ gate }) => gate === 'dismissed')).toMatchObject({ passed: false });
  expect(after.gates.find(({ gate }) => gate === 'surface')?.seen).toBe('none');
});

for (const landing of landings) {
  test(`an opener on ${landing.path} shows the slide-in at once, and again after it was closed`, async ({
    page,
  }) => {
    await page.goto(landing.path);
    await ready(page);
    const opener = page.locator(`[data-lodestone-open="${CAMPAIGN}"]`).first();
    for (const _ of [1, 2]) {
      await opener.click();
      await expect(slideIn(page, landing)).toBeVisible();
      await slideIn(page, landing).getByRole('button', { name: landing.close }).click();
      await expect(slideIn(page, landing)).toBeHidden();
    }
  });
}

test('a lead left in the slide-in names its campaign, and it is not shown to that visitor again', async ({
  page,
  server,
  email,
}) => {
  await page.goto('/');
  await ready(page);
  await page.evaluate((id) => window.lodestone('open', id), CAMPAIGN);
  const panel = slideIn(page, english);
  await panel.getByRole('textbox', { name: english.email }).fill(email);
  await panel.getByRole('checkbox', { name: english.consent }).check();
  await panel.getByRole('button', { name: english.slideIn.submit }).click();
  await expect(page.getByRole('heading', { name: english.thanks })).toBeVisible();
  expect(await server.leadsOf(email)).toMatchObject([{ campaign: CAMPAIGN, verdict: 'lead', via: 'widget' }]);
  expect((await verdictOf(page, CAMPAIGN)).failed).toContain('converted');
});
