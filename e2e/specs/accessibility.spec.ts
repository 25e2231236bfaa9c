import { expectNoViolations } from '../fixtures/audit.js';
import { allowSignedOutLine, rowOf, signIn } from '../fixtures/dashboard.js';
import { english, landings, persian } from '../fixtures/landings.js';
import { fill, inlineForm, send, slideIn } from '../fixtures/page.js';
import { expect, test } from '../fixtures/test.js';

for (const landing of landings) {
  test(`axe finds nothing on ${landing.path}: form and slide-in, errors, thanks`, async ({ page, email }) => {
    await page.goto(landing.path);
    const form = await inlineForm(page);
    await page.evaluate(() => window.lodestone('open', 'newsletter-slide'));
    const panel = slideIn(page, landing);
    await expect(panel).toBeVisible();
    await expectNoViolations(page, 'form and slide-in');

    // The panel may lie over the button.
    await form.getByRole('button', { name: landing.submit }).press('Enter');
    await expect(form.getByRole('alert')).toBeVisible();
    await panel.getByRole('button', { name: landing.slideIn.submit }).click();
    await expect(panel.getByRole('alert')).toBeVisible();
    await expectNoViolations(page, 'errors in both');

    await panel.getByRole('button', { name: landing.close }).click();
    await fill(form, landing, { email, name: landing.visitor });
    await send(form, landing);
    await expect(form.getByRole('heading', { name: landing.thanks })).toBeVisible();
    await expectNoViolations(page, 'thanks');
  });
}

for (const landing of [english, persian]) {
  test(`axe finds nothing in the dashboard (${landing.locale}): sign-in, list, detail, install`, async ({
    newContext,
    server,
    watch,
    email,
  }) => {
    allowSignedOutLine(watch);
    await server.post({ email, name: landing.visitor }, landing);
    const owner = await (await newContext({ locale: landing.browserLocale })).newPage();
    await owner.goto('/dashboard');
    await expect(owner.getByLabel(landing.dashboard.password, { exact: true })).toBeVisible();
    await expectNoViolations(owner, 'sign-in');
    await signIn(owner, server, landing);
    await expect(rowOf(owner, email)).toBeVisible();
    await expectNoViolations(owner, 'list');
    await rowOf(owner, email).getByRole('link').click();
    await expect(owner.getByLabel(landing.dashboard.consentText)).toBeVisible();
    await expectNoViolations(owner, 'detail');
    await owner.goto('/dashboard/install');
    await expect(owner.getByText('/v1/lodestone.js').first()).toBeVisible();
    await expectNoViolations(owner, 'install');
  });
}
