import { allowSignedOutLine, rowOf, signIn } from '../fixtures/dashboard.js';
import { landings, persian } from '../fixtures/landings.js';
import { fill, inlineForm, send } from '../fixtures/page.js';
import { expect, test } from '../fixtures/test.js';

for (const landing of landings) {
  test(`a contact left on ${landing.path} (${landing.locale}) appears live in the dashboard, word for word`, async ({
    page,
    newContext,
    server,
    watch,
    email,
  }) => {
    allowSignedOutLine(watch);
    const owner = await (await newContext({ locale: landing.browserLocale })).newPage();
    await signIn(owner, server, landing);
    await owner.evaluate(() => Object.assign(window, { isSamePage: true }));
    await expect(rowOf(owner, email)).toHaveCount(0);

    await page.goto(landing.path);
    const form = await inlineForm(page);
    await expect(form.locator('[part=consent]')).toHaveText(landing.consent);
    await fill(form, landing, { email, name: landing.visitor });
    await send(form, landing);
    await expect(form.getByRole('heading', { name: landing.thanks })).toBeVisible();
    await expect(form).toContainText(landing.thanksText);

    await expect(rowOf(owner, email)).toBeVisible();
    await expect(rowOf(owner, email)).toContainText(landing.visitor);
    expect(await owner.evaluate(() => 'isSamePage' in window)).toBe(true);
    await rowOf(owner, email).getByRole('link').click();
    const detail = owner.getByRole('article');
    await expect(detail.getByRole('heading', { level: 1 })).toHaveText(landing.visitor);
    await expect(detail.getByRole('link', { name: email })).toHaveAttribute('href', `mailto:${email}`);
    await expect(detail.getByLabel(landing.dashboard.consentText)).toHaveText(landing.consent);
    await expect(detail.locator(`a[href="${server.url}${landing.path}"]`)).toBeVisible();

    const leads = await server.leadsOf(email);
    expect(leads).toMatchObject([
      {
        campaign: 'newsletter',
        campaignKnown: true,
        contact: { email, name: landing.visitor },
        consents: [{ purpose: 'newsletter', granted: true, text: landing.consent, locale: landing.locale }],
        verdict: 'lead',
        reasons: [],
        locale: landing.locale,
        page: { url: `${server.url}${landing.path}` },
        via: 'widget',
      },
    ]);
    expect(server.log()).not.toContain(email);
    expect(server.log()).not.toContain(landing.visitor);
  });
}

test('the Persian form runs from right to left, and its e-mail field from left to right', async ({
  page,
}) => {
  await page.goto(persian.path);
  const form = await inlineForm(page);
  const direction = (element: Element): string => getComputedStyle(element).direction;
  const email = form.getByRole('textbox', { name: persian.email });
  const root = form.locator('[part=root]');
  await expect(root).toHaveAttribute('dir', 'rtl');
  await expect(root).toHaveAttribute('lang', 'fa');
  expect(await root.evaluate(direction)).toBe('rtl');
  expect(await form.getByRole('button', { name: persian.submit }).evaluate(direction)).toBe('rtl');
  expect(await email.evaluate(direction)).toBe('ltr');
  // An empty field has its caret where the language begins.
  expect(await email.evaluate((element) => getComputedStyle(element).textAlign)).toBe('end');

  const box = form.getByRole('checkbox', { name: persian.consent });
  const words = form.locator('[part=consent] span').first();
  const [boxAt, wordsAt] = [await box.boundingBox(), await words.boundingBox()];
  expect(boxAt && wordsAt && boxAt.x > wordsAt.x).toBe(true);
});

test('a phone number in Persian digits is taken as it was typed', async ({ page, server, email }) => {
  const phone = '۰۹۱۲ ۳۴۵ ۶۷۸۹';
  await page.route('**/v1/config/demo', async (route) => {
    const answer = await route.fetch();
    const config = await answer.json();
    config.campaigns[0].fields = ['email', 'phone', 'name'];
    await route.fulfill({ response: answer, json: config });
  });
  await page.goto(persian.path);
  const form = await inlineForm(page);
  await fill(form, persian, { email, name: persian.visitor });
  await form.getByRole('textbox', { name: 'شمارهٔ تلفن' }).fill(phone);
  await send(form, persian);
  await expect(form.getByRole('heading', { name: persian.thanks })).toBeVisible();
  expect(await server.leadsOf(email)).toMatchObject([
    { contact: { email, phone, name: persian.visitor }, verdict: 'lead' },
  ]);
});
