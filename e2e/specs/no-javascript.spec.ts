import { landings } from '../fixtures/landings.js';
import { expect, test } from '../fixtures/test.js';

test.use({ javaScriptEnabled: false });

for (const landing of landings) {
  test(`without JavaScript the form of ${landing.path} stores the lead once, however often it is sent`, async ({
    page,
    server,
    email,
  }) => {
    const { plain, visitor } = landing;
    await page.goto(landing.path);
    await page.getByRole('textbox', { name: plain.email }).fill(email);
    await page.getByRole('textbox', { name: plain.name }).fill(visitor);
    await page.getByRole('checkbox', { name: plain.consent }).check();
    await page.getByRole('button', { name: plain.submit }).click();
    await expect(page).toHaveURL(/\/v1\/thanks\//);
    await expect(page.getByRole('heading', { name: landing.thanks })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', landing.locale);
    await expect(page.locator('html')).toHaveAttribute('dir', landing.dir);
    await expect(page.getByText(landing.thanksText)).toBeVisible();

    await page.goBack();
    await page.getByRole('textbox', { name: plain.email }).fill(email);
    await page.getByRole('textbox', { name: plain.name }).fill(visitor);
    await page.getByRole('checkbox', { name: plain.consent }).check();
    await page.getByRole('button', { name: plain.submit }).click();
    await expect(page.getByRole('heading', { name: landing.thanks })).toBeVisible();

    expect(await server.leadsOf(email)).toMatchObject([
      {
        campaign: 'newsletter',
        contact: { email, name: visitor },
        consents: [{ purpose: 'newsletter', granted: true, text: plain.consent }],
        locale: landing.locale,
        verdict: 'lead',
        via: 'form',
        page: { url: `${server.url}${landing.path}` },
      },
    ]);
  });

  test(`without JavaScript the form of ${landing.path} takes an address that browsers' own check refuses`, async ({
    page,
    server,
    email,
  }) => {
    const { plain } = landing;
    const address = `олена.${email}`;
    await page.goto(landing.path);
    await page.getByRole('textbox', { name: plain.email }).fill(address);
    await page.getByRole('checkbox', { name: plain.consent }).check();
    await page.getByRole('button', { name: plain.submit }).click();
    await expect(page.getByRole('heading', { name: landing.thanks })).toBeVisible();
    expect(await server.leadsOf(address)).toMatchObject([{ contact: { email: address }, verdict: 'lead' }]);
  });

  test(`without JavaScript an unusable form of ${landing.path} comes back with its values and the problem named`, async ({
    page,
    server,
    watch,
    email,
  }) => {
    watch.allowConsole(/^error: Failed to load resource: the server responded with a status of 422/);
    const { plain, visitor } = landing;
    await page.goto(landing.path);
    // An address that browsers let pass and no mail server would.
    await page.getByRole('textbox', { name: plain.email }).fill('olena@example');
    await page.getByRole('textbox', { name: plain.name }).fill(visitor);
    await page.getByRole('checkbox', { name: plain.consent }).check();
    const answer = page.waitForResponse('**/v1/forms/demo/newsletter');
    await page.getByRole('button', { name: plain.submit }).click();
    expect((await answer).status()).toBe(422);

    await expect(page.getByRole('heading', { name: landing.summary })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', landing.dir);
    const field = page.getByRole('textbox', { name: plain.email });
    await expect(field).toHaveValue('olena@example');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/name@example\.com/);
    await expect(page.locator('[name=name]')).toHaveValue(visitor);
    await expect(page.getByRole('checkbox')).toBeChecked();
    expect((await server.leads()).filter(({ contact }) => contact.email === 'olena@example')).toEqual([]);

    await field.fill(email);
    await page.getByRole('button').click();
    await expect(page.getByRole('heading', { name: landing.thanks })).toBeVisible();
    expect(await server.leadsOf(email)).toMatchObject([
      { contact: { email, name: visitor }, verdict: 'lead' },
    ]);
  });
}
