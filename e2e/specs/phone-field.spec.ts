import type { Locator, Page } from '@playwright/test';
import { NETWORK_LINE } from '../fixtures/createWatch.js';
import { type Landing, persian, ukrainian } from '../fixtures/landings.js';
import { fill, inlineForm, send } from '../fixtures/page.js';
import { expect, test } from '../fixtures/test.js';

/** The landing page with a form that asks for a telephone number, too, and its field. */
async function openPhoneForm(
  page: Page,
  { path, locale }: Landing,
): Promise<{ form: Locator; phone: Locator }> {
  await page.route('**/v1/config/demo', async (route) => {
    const answer = await route.fetch();
    const config = await answer.json();
    config.campaigns[0].fields = ['email', 'phone', 'name'];
    await route.fulfill({ response: answer, json: config });
  });
  await page.goto(path);
  const form = await inlineForm(page);
  const label = locale === 'uk' ? 'Номер телефону' : 'شمارهٔ تلفن';
  return { form, phone: form.getByRole('textbox', { name: label }) };
}

/** Gives the focus and waits until the numbering plans that come with it are at work. */
async function attend(phone: Locator): Promise<void> {
  await phone.focus();
  await expect
    .poll(async () => {
      await phone.fill('0671234567');
      return phone.inputValue();
    })
    .toContain(' ');
  await phone.fill('');
}

const caretOf = (phone: Locator) => phone.evaluate((input) => (input as HTMLInputElement).selectionStart);

test('the numbering plans are fetched for a telephone field, not for a form', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const { form } = await openPhoneForm(page, ukrainian);
  await form.getByRole('textbox', { name: ukrainian.email }).focus();
  await expect.poll(() => fetched.some((path) => /\/contact-[^/]+\.js$/.test(path))).toBe(true);
  expect(fetched.filter((path) => /\/phone-/.test(path))).toEqual([]);
});

test('a number gets its gaps while it is typed, and the caret stays where it is', async ({
  page,
  server,
  email,
}) => {
  const { form, phone } = await openPhoneForm(page, ukrainian);
  await attend(phone);
  await page.keyboard.type('0671234567');
  await expect(phone).toHaveValue('067 123 4567');
  await page.keyboard.press('Home');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await expect(phone).toHaveValue('06 123 4567');
  expect(await caretOf(phone)).toBe(2);
  await page.keyboard.type('7');
  await expect(phone).toHaveValue('067 123 4567');
  expect(await caretOf(phone)).toBe(3);
  await fill(form, ukrainian, { email, name: ukrainian.visitor });
  await send(form, ukrainian);
  await expect(form.getByRole('heading', { name: ukrainian.thanks })).toBeVisible();
  expect(await server.leadsOf(email)).toMatchObject([
    { contact: { phone: '067 123 4567' }, verdict: 'lead' },
  ]);
});

test('Persian digits stay Persian, with the gaps of their country', async ({ page }) => {
  const { phone } = await openPhoneForm(page, persian);
  await attend(phone);
  await page.keyboard.insertText('۰۹۱۲۳۴۵۶۷۸۹');
  await expect(phone).toHaveValue('۰۹۱۲ ۳۴۵ ۶۷۸۹');
  expect(await phone.evaluate((input) => getComputedStyle(input).direction)).toBe('ltr');
});

test('a remark beside a number is left alone', async ({ page }) => {
  const { phone } = await openPhoneForm(page, ukrainian);
  await attend(phone);
  await page.keyboard.insertText('0671234567 після 18');
  await expect(phone).toHaveValue('0671234567 після 18');
});

test('without its file a telephone field works as it is typed', async ({ page, server, email, watch }) => {
  watch.allowConsole(NETWORK_LINE);
  await page.route(/\/phone-[^/]+\.js$/, (route) => route.abort());
  const { form, phone } = await openPhoneForm(page, ukrainian);
  await phone.focus();
  await page.keyboard.type('0671234567');
  await expect(phone).toHaveValue('0671234567');
  await fill(form, ukrainian, { email, name: ukrainian.visitor });
  await send(form, ukrainian);
  await expect(form.getByRole('heading', { name: ukrainian.thanks })).toBeVisible();
  expect(await server.leadsOf(email)).toMatchObject([{ contact: { phone: '0671234567' } }]);
});
