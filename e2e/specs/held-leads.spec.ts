import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/audit.js';
import { allowSignedOutLine, rowOf, signIn } from '../fixtures/dashboard.js';
import { english, type Landing, landings, persian } from '../fixtures/landings.js';
import { expect, test } from '../fixtures/test.js';

/** Nobody is called so: the lead is held for its name. */
const FAKE = 'asdf qwer';

const filterLink = (page: Page, { dashboard }: Landing, name: string): Locator =>
  page.getByRole('navigation', { name: dashboard.filters }).getByRole('link', { name });

/** How many a link to a list says are in it, in whichever digits. */
async function countIn(link: Locator): Promise<number> {
  const text = (await link.locator('.filter-count').textContent()) ?? '';
  return Number(text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)));
}

for (const landing of [english, persian]) {
  const words = landing.dashboard;

  test(`a held lead is released by one click, undone and set aside, live everywhere (${landing.locale})`, async ({
    newContext,
    server,
    watch,
    email,
  }) => {
    allowSignedOutLine(watch);
    const open = async (): Promise<Page> => {
      const page = await (await newContext({ locale: landing.browserLocale })).newPage();
      await signIn(page, server, landing);
      return page;
    };
    const [owner, colleague] = [await open(), await open()];
    await server.post({ email, name: FAKE }, landing);
    await expect(rowOf(colleague, email)).toBeVisible();

    const heldLink = filterLink(owner, landing, words.held);
    await heldLink.click();
    await expect(owner.getByRole('heading', { level: 1, name: words.heldTitle })).toBeFocused();
    await expect(owner).toHaveURL(/\?verdict=held/);
    await expect(heldLink).toHaveAttribute('aria-current', 'page');
    const row = rowOf(owner, email);
    await expect(row).toBeVisible();
    await expectNoViolations(owner, 'the held list');
    const held = await countIn(heldLink);

    await row.getByRole('button', { name: words.release }).click();
    await expect(row).toContainText(words.released);
    await expect(row.getByRole('button', { name: words.undo })).toBeFocused();
    await expect(owner.getByTestId('said')).toContainText(words.verdictLead);
    await expect.poll(() => countIn(heldLink)).toBeLessThan(held);
    await expect(rowOf(colleague, email)).toContainText(words.released);
    await expectNoViolations(owner, 'a released lead');
    expect(await server.leadsOf(email)).toMatchObject([
      { verdict: 'lead', judged: 'held', reasons: ['fake-name'], overruled: { from: 'held', by: 'admin' } },
    ]);

    await owner.keyboard.press('Enter');
    await expect(row.getByRole('button', { name: words.release })).toBeFocused();
    await expect(rowOf(colleague, email)).not.toContainText(words.released);

    await owner.keyboard.press('Tab');
    await expect(row.getByRole('button', { name: words.reject })).toBeFocused();
    await owner.keyboard.press('Enter');
    await expect(row).toContainText(words.setAside);
    await expect(row.getByRole('button', { name: words.undo })).toBeFocused();
    expect(await server.leadsOf(email)).toMatchObject([{ verdict: 'not-a-lead', judged: 'held' }]);

    await owner.reload();
    await expect(owner.getByRole('heading', { level: 1, name: words.heldTitle })).toBeVisible();
    await expect(rowOf(owner, email)).toHaveCount(0);
    expect(server.log()).not.toContain(email);
  });
}

for (const landing of landings) {
  const words = landing.dashboard;

  test(`the page of a lead tells its marks and the other submissions of the person (${landing.locale})`, async ({
    newContext,
    server,
    watch,
    email,
  }) => {
    allowSignedOutLine(watch);
    const mistyped = email.replace('example.com', 'gmial.com');
    const phone = `+38067${String(email.length).padStart(2, '0')}${landing.locale.charCodeAt(0)}45`;
    await server.post({ email, phone, name: landing.visitor }, landing);
    await server.post({ email: mistyped, phone, name: landing.visitor }, landing);
    const owner = await (await newContext({ locale: landing.browserLocale })).newPage();
    await signIn(owner, server, landing);
    await rowOf(owner, mistyped).getByRole('link').click();
    const detail = owner.getByRole('article');
    await expect(detail).toContainText(words.suggestion(mistyped.replace('gmial', 'gmail')));
    const others = detail
      .locator('section')
      .filter({ has: owner.getByRole('heading', { level: 2, name: words.samePerson }) });
    await expect(others.getByRole('link')).toHaveCount(1);
    await expectNoViolations(owner, 'the page of a lead');
    await others.getByRole('link').click();
    await expect(detail.getByRole('link', { name: email })).toBeVisible();

    await detail.getByRole('button', { name: words.reject }).click();
    await expect(detail).toContainText(words.setAside);
    await expect(detail.getByRole('button', { name: words.undo })).toBeFocused();
    await expectNoViolations(owner, 'an overruled lead');
  });
}
