import { english } from '../fixtures/landings.js';
import { fill, inlineForm, ready, send, slideIn } from '../fixtures/page.js';
import { expect, test } from '../fixtures/test.js';

test('under the strictest policy both placements work, and not one breach of it is reported', async ({
  page,
  server,
  email,
}) => {
  const answer = await page.goto('/strict/');
  const policy = answer?.headers()['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  expect(policy).not.toMatch(/style-src|unsafe/);

  const form = await inlineForm(page);
  await fill(form, english, { email, name: english.visitor });
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();

  await page.getByRole('button', { name: 'Open the offer' }).click();
  const panel = slideIn(page, english);
  await expect(panel).toBeVisible();
  // The sheet is there although the policy forbids every style element and attribute.
  await expect(panel).toHaveCSS('position', 'fixed');
  await expect(panel).toHaveCSS('width', '400px');
  await panel.getByRole('textbox', { name: english.email }).fill(`second.${email}`);
  await panel.getByRole('checkbox', { name: english.consent }).check();
  await panel.getByRole('button', { name: english.slideIn.submit }).click();
  await expect(
    panel.or(page.getByRole('dialog')).getByRole('heading', { name: english.thanks }),
  ).toBeVisible();

  expect(await server.leadsOf(email)).toMatchObject([{ campaign: 'newsletter' }]);
  expect(await server.leadsOf(`second.${email}`)).toMatchObject([{ campaign: 'newsletter-slide' }]);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});

test('the collector of the strict page would see a breach', async ({ page, watch }) => {
  watch.allowConsole(/Content Security Policy|TrustedHTML|violates/);
  await page.goto('/strict/');
  await ready(page);
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
  });
  await expect.poll(() => page.evaluate(() => window.violations)).not.toEqual([]);
});

test('under the strictest policy the chat opens, sends and becomes the form, and not one breach of it is reported', async ({
  page,
}) => {
  await page.goto('/strict/');
  await ready(page);
  await page.evaluate(() => window.lodestone('open', 'chat'));
  const panel = page.getByRole('dialog', { name: 'Mia, roaster' });
  await expect(panel).toHaveCSS('position', 'fixed');
  await panel.getByRole('button', { name: 'Beans for espresso' }).click();
  await expect(panel.getByRole('log')).toContainText('Beans for espresso');
  await panel.getByRole('button', { name: 'Leave a contact instead' }).click();
  await expect(panel.getByRole('textbox', { name: english.email })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});
