import type { Page } from '@playwright/test';
import { english, landings } from '../fixtures/landings.js';
import { fill, inlineForm, ready, send, slideIn } from '../fixtures/page.js';
import { readShifts } from '../fixtures/shifts.js';
import { expect, test } from '../fixtures/test.js';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** Holds the tag back until the page has been painted with its plain form and the given work is done. */
async function holdTag(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/v1/lodestone.js', async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

for (const width of [1280, 390]) {
  for (const landing of landings) {
    test(`nothing on ${landing.path} moves at ${width} px when the tag comes late, the form is taken over and the slide-in shows`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      const release = await holdTag(page);
      await page.goto(landing.path, { waitUntil: 'commit' });
      const plain = page.locator('lodestone-form form');
      await expect(plain).toBeVisible();
      // Only what is in view can shift: the plain form has to be seen when it is replaced.
      await plain.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await painted(page);
      release();
      await inlineForm(page);
      await painted(page);
      await page.evaluate(() => window.lodestone('open', 'newsletter-slide'));
      await expect(slideIn(page, landing)).toBeVisible();
      await slideIn(page, landing).evaluate((panel) =>
        Promise.all(panel.getAnimations({ subtree: true }).map(({ finished }) => finished)),
      );
      expect(await readShifts(page)).toEqual([]);
    });
  }
}

test('what was typed in the plain form before the tag came stays, and nothing moves', async ({
  page,
  server,
  email,
}) => {
  const release = await holdTag(page);
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: english.plain.email }).fill(email);
  await page.getByRole('textbox', { name: english.plain.name }).focus();
  await page.keyboard.type('Mar');
  release();
  const form = await inlineForm(page);
  await page.keyboard.type('ta');
  await expect(form.getByRole('textbox', { name: english.email })).toHaveValue(email);
  await expect(form.getByRole('textbox', { name: english.name })).toHaveValue('Marta');
  await form.getByRole('checkbox', { name: english.consent }).check();
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  expect(await server.leadsOf(email)).toMatchObject([{ contact: { email, name: 'Marta' } }]);
});

test('the thanks move nothing, even when the answer comes too late to be excused by the click', async ({
  page,
  email,
}) => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/v1/envelopes', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('/');
  const form = await inlineForm(page);
  await fill(form, english, { email });
  await send(form, english);
  const clickedAtMs = await page.evaluate(() => performance.now());
  // A shift within half a second of an input is forgiven: Layout Instability API, "hadRecentInput".
  await expect
    .poll(() => page.evaluate((atMs) => performance.now() - atMs, clickedAtMs))
    .toBeGreaterThan(600);
  release();
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  expect(await readShifts(page)).toEqual([]);
});

test('the measure sees a shift when there is one', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.style.height = '200px';
    document.body.prepend(box);
  });
  expect(await readShifts(page)).not.toEqual([]);
});
