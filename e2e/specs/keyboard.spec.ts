import type { Page } from '@playwright/test';
import { english, landings } from '../fixtures/landings.js';
import { inlineForm, send } from '../fixtures/page.js';
import { expect, test } from '../fixtures/test.js';

/** Role-like words for what has the focus, through shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const type = active instanceof HTMLInputElement ? ` ${active.type}` : '';
    return `${active?.localName}${type}`;
  });
}

/** Presses Tab until the widget has the focus; the page before it has links of its own. */
async function tabInto(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.localName === 'lodestone-form')) return;
  }
  throw new Error('Tab never came to the form');
}

for (const landing of landings) {
  test(`Tab, Space and Enter alone fill and send the form of ${landing.path}`, async ({
    page,
    server,
    email,
  }) => {
    await page.goto(landing.path);
    const form = await inlineForm(page);
    await tabInto(page);
    expect(await focused(page)).toBe('input email');
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('input text');
    await page.keyboard.type(landing.visitor);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('input checkbox');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('heading', { name: landing.thanks })).toBeFocused();
    expect(await server.leadsOf(email)).toMatchObject([{ contact: { email, name: landing.visitor } }]);
  });

  test(`a refused form of ${landing.path} moves the focus to its errors, and each leads to its field`, async ({
    page,
    server,
    email,
  }) => {
    await page.goto(landing.path);
    const form = await inlineForm(page);
    await tabInto(page);
    await page.keyboard.press('Enter');
    const summary = form.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary).toContainText(landing.summary);
    await expect(summary.getByRole('link')).toHaveCount(2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const field = form.getByRole('textbox', { name: landing.email });
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(new RegExp(landing.emailError));

    await page.keyboard.type('olena');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // One error needs no summary: its field takes the focus.
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue('olena');
    expect(await server.leadsOf('olena')).toEqual([]);

    await page.keyboard.press('End');
    await page.keyboard.type(email.slice('olena'.length));
    await page.keyboard.press('Enter');
    await expect(form.getByRole('heading', { name: landing.thanks })).toBeVisible();
    expect(await server.leadsOf(email)).toHaveLength(1);
  });
}

test('a likely typo is offered, not forced: the visitor takes it or sends what was typed', async ({
  page,
  server,
  email,
}) => {
  const [mailbox] = email.split('@');
  await page.goto('/');
  const form = await inlineForm(page);
  await form.getByRole('textbox', { name: english.email }).fill(`${mailbox}@gmial.com`);
  await page.keyboard.press('Tab');
  const suggestion = form.getByRole('button', { name: `Did you mean ${mailbox}@gmail.com?` });
  await expect(suggestion).toBeVisible();
  await form.getByRole('checkbox', { name: english.consent }).check();
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  expect(await server.leadsOf(`${mailbox}@gmial.com`)).toMatchObject([{ verdict: 'lead' }]);
});
