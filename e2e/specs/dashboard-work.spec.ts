import type { Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/audit.js';
import { allowSignedOutLine, rowOf, signIn } from '../fixtures/dashboard.js';
import { english } from '../fixtures/landings.js';
import { expect, test } from '../fixtures/test.js';

/** A part of a lead's page, by its heading. */
const partOf = (page: Page, name: string) =>
  page.locator('section.part').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

/** The browser's own line about an answer that the test provokes. */
const REFUSED = /^error: Failed to load resource: the server responded with a status of 400 \(Bad Request\)$/;

test.beforeEach(async ({ watch, page, server }) => {
  allowSignedOutLine(watch);
  await signIn(page, server, english);
});

test('a salesperson plans a call with a lead, does it, and sets the lead aside with a reason that stays in the history', async ({
  page,
  server,
  email,
}) => {
  await server.post({ email, name: english.visitor }, english);
  await rowOf(page, email).getByRole('link').click();
  const tasks = partOf(page, 'Tasks');
  await tasks.getByLabel('What').selectOption('call');
  await tasks.getByLabel('Due:').selectOption('hour');
  await tasks.getByLabel('Note').fill('Ask about the size');
  await tasks.getByRole('button', { name: 'Plan' }).click();
  await expect(tasks.getByText('Planned: Call')).toBeVisible();

  const stage = partOf(page, 'Stage of the relationship');
  await expect(stage.getByText('Visitor').first()).toHaveAttribute('aria-current', 'step');
  await stage.getByLabel('Set by hand').selectOption('disqualified');
  await stage.getByRole('button', { name: 'Set the stage' }).click();
  await expect(stage.getByRole('alert')).toHaveText('Say why: others will read it.');
  await stage.getByLabel('Reason').fill('Wrong town');
  await stage.getByRole('button', { name: 'Set the stage' }).click();
  await expect(stage.getByText('Disqualified', { exact: true }).first()).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(partOf(page, 'History')).toContainText('By you: Wrong town');
  await expectNoViolations(page, 'a lead that was set aside');

  await page.getByRole('link', { name: /^Tasks/ }).click();
  const task = page.getByRole('listitem').filter({ hasText: 'Ask about the size' });
  await expect(task.getByRole('link', { name: english.visitor })).toBeVisible();
  await task.getByRole('button', { name: /^Put off to tomorrow/ }).click();
  await task.getByRole('button', { name: /^Done/ }).click();
  await expect(task.getByRole('button', { name: /^Open again/ })).toBeVisible();
  await page.getByRole('link', { name: 'Done', exact: true }).click();
  await expect(task).toBeVisible();
  expect(server.log()).not.toContain(email);
});

test('a list is narrowed down, saved under a name and found again after a reload', async ({
  page,
  server,
  email,
}) => {
  await server.post({ email, name: english.visitor }, english);
  await expect(rowOf(page, email)).toContainText('Cold');
  const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
  await page.getByText('Filters', { exact: true }).click();
  await choice('Temperature').selectOption('cold');
  await choice('Stage').selectOption('visitor');
  await choice('Period').selectOption('7');
  await choice('Sort by').selectOption('highest');
  await expect(rowOf(page, email)).toBeVisible();
  await expect(page).toHaveURL(/\?temperature=cold&lifecycle=visitor&days=7&sort=score$/);
  const name = `Visitors ${email.slice(6, 14)}`;
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');

  await page.getByRole('link', { name: 'Take off: Temperature: Cold' }).click();
  await expect(page).not.toHaveURL(/temperature/);
  await page.goBack();
  await expect(page).toHaveURL(/temperature=cold/);
  await page.goto('/dashboard/?temperature=hot');
  await expect(rowOf(page, email)).toHaveCount(0);
  await page.reload();
  await page.getByRole('link', { name }).click();
  await expect(rowOf(page, email)).toBeVisible();
  await page.getByRole('button', { name: `Remove the view ${name}` }).click();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});

test('the rule of a segment is refused at its path, mended, and counts its people', async ({
  page,
  server,
  watch,
  email,
}) => {
  await server.post({ email, name: english.visitor }, english);
  const id = `cold-${email.slice(6, 14).toLowerCase()}`;
  watch.allowConsole(REFUSED, `/api/segments/${id}`);
  await page.goto('/dashboard/segments/new');
  await page.getByLabel(/^ID/).fill(id);
  const rule = page.getByLabel('Rule (JSON)');
  await rule.fill(
    '{ "all": [{ "field": "temperature", "is": "cold" }, { "signal": "page_view", "min": "two" }] }',
  );
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The rule is not understood here: rule.all.1.min')).toBeVisible();
  await expect(rule).toBeFocused();
  await expectNoViolations(page, 'a rule that was refused');
  await rule.fill('{ "field": "temperature", "is": "cold" }');
  await page.getByRole('button', { name: 'Save' }).click();
  const card = page.getByRole('listitem').filter({ hasText: id });
  await expect(card.locator('.segment-count')).not.toHaveText('0', { timeout: 20_000 });
  await card.getByRole('link', { name: /with a contact/ }).click();
  await expect(page).toHaveURL(new RegExp(`\\?segment=${id}$`));
  await expect(rowOf(page, email)).toBeVisible();
});
