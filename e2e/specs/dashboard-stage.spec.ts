import type { Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/audit.js';
import { allowSignedOutLine, rowOf, signIn } from '../fixtures/dashboard.js';
import { english, persian } from '../fixtures/landings.js';
import { asPerson } from '../fixtures/launchOptions.js';
import { fill, inlineForm, send } from '../fixtures/page.js';
import { openGranted } from '../fixtures/signals.js';
import type { LodestoneServer } from '../fixtures/startServer.js';
import { expect, test } from '../fixtures/test.js';

interface Stage {
  temperature: string;
  score: number;
  ledger: { rule: string; key: string; current: number }[];
}

const stageOf = (page: Page): Promise<Stage> =>
  page.evaluate(() => window.lodestone.stage?.() as unknown as Stage);

/** What the server says of the lead, as somebody with the token reads it. */
async function readStage(page: Page, server: LodestoneServer, id: string): Promise<Stage> {
  const answer = await page.request.get(`${server.url}/api/leads/${id}`, {
    headers: { authorization: `Bearer ${server.apiToken}` },
  });
  return ((await answer.json()) as { stage: Stage }).stage;
}

/** Reasons for points that only one side has, by what they are for. */
function differenceOf(here: Stage, there: Stage): string[] {
  const lines = ({ ledger }: Stage): string[] => ledger.map(({ rule, key }) => `${rule} ${key}`);
  const [mine, theirs] = [lines(here), lines(there)];
  return [
    ...mine.filter((line) => !theirs.includes(line)).map((line) => `only on the page: ${line}`),
    ...theirs.filter((line) => !mine.includes(line)).map((line) => `only on the server: ${line}`),
  ];
}

test.use({ launchOptions: asPerson });

test('who wanders, leaves a contact and goes on to the checkout is hot in the dashboard at once, point by point, as the page says', async ({
  newContext,
  server,
  watch,
  email,
}) => {
  allowSignedOutLine(watch);
  const owner = await (await newContext({ locale: 'en-GB' })).newPage();
  await signIn(owner, server, english);

  const visitor = await newContext({ locale: 'en-GB' });
  const page = await visitor.newPage();
  await openGranted(page, '/e2e/home');
  await openGranted(page, '/e2e/product/mug');
  await openGranted(page, '/e2e/pricing', {
    body: '<lodestone-form campaign="newsletter"></lodestone-form>',
  });
  const form = await inlineForm(page);
  await fill(form, english, { email, name: english.visitor });
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  const row = rowOf(owner, email);
  await expect(row).toContainText(/Warm|Cold/);
  await expect(row).not.toContainText('Hot');

  await page.evaluate(() =>
    window.lodestone('track', 'cart_updated', { value: 40, currency: 'EUR', items: 1 }),
  );
  for (let step = 1; step <= 3; step += 1)
    await page.evaluate((number) => window.lodestone('track', 'checkout_step', { step: number }), step);
  await expect.poll(async () => (await stageOf(page)).temperature).toBe('hot');
  await page.evaluate(() => window.lodestone('flush'));
  await expect(row).toContainText('Hot');
  await expectNoViolations(owner, 'the list with a hot lead');

  await row.getByRole('link').click();
  const detail = owner.getByRole('article');
  await expect(detail.getByText('Went on in the checkout').first()).toBeVisible();
  const [lead] = await server.leadsOf(email);
  await expect
    .poll(async () => {
      await page.evaluate(() => window.lodestone('flush'));
      return differenceOf(await stageOf(page), await readStage(page, server, lead?.id ?? ''));
    })
    .toEqual([]);
  const [here, there] = [await stageOf(page), await readStage(page, server, lead?.id ?? '')];
  // Asked within moments of each other: points of a half-life of days fade by less than this in ten seconds.
  expect(Math.abs(here.score - there.score)).toBeLessThan(0.01);
  await owner.reload();
  const { score, ledger } = await stageOf(page);
  // It may fade over the edge of a point meanwhile.
  const title = new RegExp(`^Why (${Math.round(score)}|${Math.round(score - 0.01)}) points$`);
  await expect(detail.getByRole('heading', { level: 3, name: title })).toBeVisible();
  await detail.getByRole('button', { name: `Show all ${ledger.length} reasons` }).click();
  const table = detail.getByRole('table');
  await expect(table.locator('tbody tr')).toHaveCount(ledger.length);
  const shown = await table.locator('tbody tr td:last-child').allTextContents();
  const sum = shown.reduce((total, text) => total + Number(text), 0);
  // Each line is rounded to a tenth.
  expect(Math.abs(sum - score)).toBeLessThan(0.05 * (ledger.length + 1));
  await expect(detail.getByText('Temperature: Hot').first()).toBeVisible();
  await expect(detail.getByText('Looked at prices').first()).toBeVisible();
  await expectNoViolations(owner, 'the page of a hot lead');
});

for (const landing of [english, persian]) {
  test(`every view stands on a narrow screen, in the dark, by axe and by the address (${landing.locale})`, async ({
    newContext,
    server,
    watch,
    email,
  }) => {
    allowSignedOutLine(watch);
    await server.post({ email, name: landing.visitor, phone: '+380671234567' }, landing);
    const owner = await (
      await newContext({
        locale: landing.browserLocale,
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark',
      })
    ).newPage();
    await signIn(owner, server, landing);
    for (const path of [
      '/',
      '/?temperature=cold&sort=score',
      '/funnel',
      '/segments',
      '/segments/hot-now',
      '/tasks',
    ]) {
      await owner.goto(`/dashboard${path}`);
      await expect(owner.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(owner.getByRole('status').filter({ hasText: landing.dashboard.live })).toBeVisible();
      const overflow = await owner.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} is wider than the screen`).toBe(0);
      await expectNoViolations(owner, path);
    }
  });
}
