import type { Locator, Page } from '@playwright/test';
import { readFocus } from '../fixtures/readFocus.js';
import { readTargets } from '../fixtures/readTargets.js';
import { expect, test } from '../fixtures/test.js';

const WIDGETS = ['subscribe', 'webinar', 'ebook', 'coupon', 'wheel', 'survey', 'callback', 'cart', 'related'];
const PLACEMENTS = ['modal', 'slide-in', 'bar', 'fullscreen', 'teaser', 'anchored'];
const PHONE = { width: 390, height: 780 };

/** The page of states with one widget in one placement, unfolded. */
async function show(page: Page, query: Record<string, string>): Promise<Locator> {
  await page.goto(`/states/?${new URLSearchParams(query)}`);
  const { placement = 'inline' } = query;
  const element = page.locator(placement === 'inline' ? 'lodestone-form' : `lodestone-${placement}`);
  await expect(element.locator('.card, .panel').first()).toBeAttached();
  if (placement === 'teaser') await element.locator('.tab').click();
  await expect(element.locator('.title').first()).toBeVisible();
  return element;
}

/** Every widget in its place in the page, and one that has much to press in every placement. */
const SHOWN: Record<string, string>[] = [
  ...WIDGETS.map((widget) => ({ widget })),
  { widget: 'consent', placement: 'bar' },
  ...PLACEMENTS.map((placement) => ({ widget: 'subscribe', placement })),
];

for (const locale of ['en', 'fa']) {
  test(`a finger meets every control on a phone (${locale}): 44 px where it matters, 24 px or room around the rest`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    for (const query of SHOWN) {
      const targets = await readTargets(await show(page, { ...query, locale }));
      expect(targets.length, JSON.stringify(query)).toBeGreaterThan(0);
      const small = targets.filter(({ isPrimary, width, height, nearestPx }) =>
        isPrimary ? Math.min(width, height) < 43.5 : Math.min(width, height) < 24 && nearestPx < 24,
      );
      expect(small, JSON.stringify(query)).toEqual([]);
    }
  });

  test(`Tab goes through every widget in the order of reading, with a ring that stands out, never under anything (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    for (const query of SHOWN) {
      const element = await show(page, { ...query, locale });
      const told = JSON.stringify({ ...query, locale });
      const name = await element.evaluate(({ localName }) => localName);
      await element.evaluate(({ shadowRoot }) => {
        // As if the visitor had clicked just before the first control.
        const first = shadowRoot?.querySelector<HTMLElement>('.head,.card,.panel');
        first?.setAttribute('tabindex', '-1');
        first?.focus();
      });
      const indexes: number[] = [];
      for (let presses = 0; presses < 24; presses += 1) {
        await page.keyboard.press('Tab');
        const stop = await readFocus(page);
        if (stop.host !== name || stop.index <= (indexes.at(-1) ?? -1)) break;
        indexes.push(stop.index);
        expect(stop.ringPx, `the ring of ${stop.name} in ${told}`).toBeGreaterThanOrEqual(2);
        expect(stop.contrast, `the ring of ${stop.name} in ${told}`).toBeGreaterThanOrEqual(3);
        expect(stop.isSeen, `${stop.name} lies under something in ${told}`).toBe(true);
      }
      expect(indexes.length, told).toBeGreaterThan(0);
    }
  });
}

/** The words of all live regions of a widget, as a screen reader is told them. */
const told = (element: Locator): Promise<string> =>
  element.evaluate(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('[role=status],[role=alert],[aria-live=polite]') ?? [])]
      .map((region) => region.textContent)
      .join(' '),
  );

for (const [locale, words] of [
  ['en', { problem: 'There is a problem', step: 'Step 2 of 2', thanks: 'Thank you' }],
  ['fa', { problem: 'مشکلی پیش آمده است', step: 'گام ۲ از ۲', thanks: 'سپاسگزاریم' }],
] as const)
  test(`errors, steps and thanks are told without being looked for (${locale})`, async ({ page, email }) => {
    const form = await show(page, { widget: 'subscribe', locale });
    const status = await form.locator('[role=status]').first().elementHandle();
    await form.locator('button[type=submit]').click();
    await expect(form.getByRole('alert')).toBeFocused();
    await expect(form.getByRole('alert')).toContainText(words.problem);
    await form.getByRole('textbox').first().fill(email);
    await form.getByRole('checkbox').check();
    await form.locator('button[type=submit]').click();
    await expect(form.getByRole('heading', { name: words.thanks })).toBeFocused();
    expect(await told(form)).toContain(words.thanks);
    // A region that comes together with its words is often not read out: this one was there before.
    expect(await status?.evaluate((region) => region.isConnected && region.textContent)).toContain(
      words.thanks,
    );

    const steps = await show(page, { widget: 'steps', locale });
    await steps.getByRole('textbox').first().fill(email);
    await steps.locator('button[type=submit]').click();
    // The focus comes to the step itself, whose name says where it is.
    await expect(steps.getByRole('group', { name: words.step })).toBeFocused();
  });

test('the page of states shows each state of the form by its address', async ({ page, watch }) => {
  watch.allowConsole(/./);
  const form = page.locator('lodestone-form');
  const seen = {
    error: form.getByRole('alert').filter({ hasText: 'There is a problem' }),
    sending: form.getByRole('button', { name: 'Sending' }),
    queued: form.getByRole('heading', { name: 'Thank you, saved' }),
    rejected: form.getByText('Enter an email address like name@example.com').first(),
  };
  for (const [state, sign] of Object.entries(seen)) {
    await page.goto(`/states/?widget=subscribe&state=${state}`);
    await expect(sign, state).toBeVisible();
  }
});

test('boxes of text are no pills in the roundest theme, nor under a brand that asks for pills', async ({
  page,
}) => {
  await page.goto('/states/?widget=subscribe&state=error&look=candy');
  const form = page.locator('lodestone-form');
  const summary = form.getByRole('alert');
  await expect(summary).toBeVisible();
  await form.evaluate((element) => element.style.setProperty('--lodestone-control-radius', '999px'));
  await expect(form.locator('button[type=submit]')).toHaveCSS('border-radius', '999px');
  await expect(summary).toHaveCSS('border-radius', '20px');
});
