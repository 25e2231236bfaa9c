import type { Page } from '@playwright/test';
import { inlineForm, NOTHING_STORED, readStorage, ready } from '../fixtures/page.js';
import { htmlOf, tag } from '../fixtures/serve.js';
import { GRANTED } from '../fixtures/signals.js';
import { expect, test } from '../fixtures/test.js';

/** Where the widgets keep what was begun in them. */
const KEPT = 'lodestone:demo:widgets';
const body = '<lodestone-form campaign="newsletter"></lodestone-form>';

/** A page with a form in one step, once all that it loads is there. */
async function open(page: Page, attributes?: string) {
  await page.unroute('**/begun');
  await page.route('**/begun', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: htmlOf({ head: tag(attributes), body }) }),
  );
  await page.goto('/begun');
  await ready(page);
  const form = await inlineForm(page);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/createMagnets-[\w-]+\.js$/.test(name)),
  );
  return { form, address: form.getByRole('textbox', { name: 'Email address' }) };
}

const kept = (page: Page): Promise<string> => page.evaluate((key) => localStorage[key] ?? '', KEPT);

test('what was begun in a form in one step is there after a reload where it may be kept, until it is sent', async ({
  page,
  email,
}) => {
  const first = await open(page, GRANTED);
  await first.address.pressSequentially(email);
  await first.form.getByRole('checkbox').check();
  const { form, address } = await open(page, GRANTED);
  await expect(address).toHaveValue(email);
  await expect(form.getByRole('checkbox')).not.toBeChecked();
  await form.getByRole('checkbox').check();
  await form.locator('button[type=submit]').click();
  await expect(form.locator('.done')).toBeVisible();
  expect(await kept(page)).not.toContain(email);
  await expect((await open(page, GRANTED)).address).toHaveValue('');
});

test('what was begun leaves no trace without consent, and none once it is withdrawn', async ({
  page,
  email,
}) => {
  const first = await open(page);
  await first.address.pressSequentially(email);
  expect((await readStorage(page)).local).toEqual(NOTHING_STORED.local);
  const { address } = await open(page);
  await expect(address).toHaveValue('');
  await page.evaluate(() => window.lodestone('consent', { functional: true }));
  await address.pressSequentially(email);
  expect(await kept(page)).toContain(email);
  await page.evaluate(() => window.lodestone('consent', { functional: false }));
  await address.press('Backspace');
  expect(await kept(page)).toBe('');
});
