import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/audit.js';
import { OFFLINE_LINE } from '../fixtures/createWatch.js';
import { checksLoaded, countRows, NOTHING_STORED, readStorage, ready } from '../fixtures/page.js';
import { readShifts } from '../fixtures/shifts.js';
import { expect, test } from '../fixtures/test.js';

const EVERYWHERE = ['inline', 'modal', 'slide-in', 'bar', 'fullscreen', 'teaser', 'anchored'];
const WIDGETS = ['subscribe', 'steps', 'webinar', 'ebook', 'coupon', 'wheel', 'survey'];

/** The page of states with one widget in one placement. */
async function show(page: Page, query: Record<string, string>): Promise<Locator> {
  await page.goto(`/states/?${new URLSearchParams(query)}`);
  const { placement = 'inline' } = query;
  const element = page.locator(placement === 'inline' ? 'lodestone-form' : `lodestone-${placement}`);
  await expect(element.locator('.card, .panel').first()).toBeVisible();
  return element;
}

for (const placement of EVERYWHERE)
  test(`every widget stands in the placement ${placement}, and moves nothing on the page`, async ({
    page,
  }) => {
    for (const widget of WIDGETS) {
      const element = await show(page, { widget, placement });
      await expect(element.locator('.title').first(), widget).toBeAttached();
      const shifts = await readShifts(page);
      expect(
        shifts.filter(({ value }) => value > 0),
        `${widget} in ${placement}`,
      ).toEqual([]);
    }
  });

for (const [locale, theme] of [
  ['en', 'light'],
  ['uk', 'dark'],
  ['fa', 'dark'],
] as const)
  test(`axe finds nothing in any widget, nor in any placement (${locale}, ${theme})`, async ({ page }) => {
    for (const widget of [...WIDGETS, 'callback', 'consent', 'cart', 'related']) {
      await show(page, { widget, locale, theme });
      await expectNoViolations(page, `${widget}, ${locale}, ${theme}`);
    }
    for (const placement of EVERYWHERE.slice(1)) {
      await show(page, { widget: 'ebook', placement, locale, theme });
      await expectNoViolations(page, `${placement}, ${locale}, ${theme}`);
    }
  });

test('every widget of the demo opens under a policy without inline styles, with Trusted Types', async ({
  page,
}) => {
  await page.goto('/strict/');
  await ready(page);
  for (const campaign of ['webinar', 'ebook', 'offer', 'wheel', 'callback', 'survey', 'cookies']) {
    expect(await page.evaluate((id) => window.lodestone('open', id), campaign), campaign).toBe(true);
    await expect(page.locator('.panel').last(), campaign).toBeVisible();
    await page.evaluate((id) => window.lodestone('close', id), campaign);
    await expect(page.locator('.panel'), campaign).toHaveCount(0);
  }
});

test('a modal that the visitor opened holds page and focus, and gives both back exactly', async ({
  page,
}) => {
  await page.goto('/states/?widget=subscribe&placement=modal&asked=yes');
  await ready(page);
  await page.evaluate(() => {
    document.documentElement.style.setProperty('overflow', 'auto');
    document.body.style.minHeight = '3000px';
  });
  const before = await page.evaluate(() => document.documentElement.getAttribute('style'));
  const opener = page.locator('#anchor');
  await opener.click();
  const dialog = page.locator('lodestone-modal').getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('.close')).toBeFocused();
  // To be looked at is not to begin: nothing is kept before the visitor types.
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
  const widthPx = await page.evaluate(() => document.body.getBoundingClientRect().width);
  await page.mouse.wheel(0, 600);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  // Round and round within the dialog, never into the page behind it.
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(/^(lodestone-modal|body)$/);
  }
  await dialog.locator('input').first().focus();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBe(before);
  expect(await page.evaluate(() => document.body.getBoundingClientRect().width)).toBe(widthPx);
});

test('a modal that comes by itself takes no focus, and a click beside it closes it', async ({ page }) => {
  const element = await show(page, { widget: 'subscribe', placement: 'modal' });
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await expect(element.getByRole('dialog')).toHaveAttribute('popover', 'manual');
  await page.locator('select[name=widget]').focus();
  await expect(page.locator('select[name=widget]')).toBeFocused();
});

test('a teaser folds and opens, and whether it was open outlives the page only where that may be kept', async ({
  page,
}) => {
  for (const consent of ['none', 'granted']) {
    const element = await show(page, { widget: 'subscribe', placement: 'teaser', consent });
    const tab = element.locator('.tab');
    await expect(tab).toHaveAttribute('aria-expanded', 'false');
    await expect(element.locator('form')).toBeHidden();
    await tab.click();
    await expect(element.locator('form')).toBeVisible();
    await expect(element.locator('input').first()).toBeFocused();
    await page.reload();
    await expect(tab).toBeAttached();
    await expect(element.locator('form')).toBeVisible({ visible: consent === 'granted' });
  }
  // Who takes the consent back on a page without a teaser is rid of it as well.
  await page.goto('/states/?widget=subscribe&consent=granted');
  await ready(page);
  expect((await readStorage(page)).local).toContain('lodestone:demo:widgets');
  await page.evaluate(() => window.lodestone('consent', { functional: false }));
  expect((await readStorage(page)).local).not.toContain('lodestone:demo:widgets');
});

test('a survey asks what the answers call for, goes back, and sends only what was asked', async ({
  page,
  server,
  email,
}) => {
  const element = await show(page, { widget: 'survey', consent: 'granted' });
  const next = element.getByRole('button', { name: 'Next' });
  await next.click();
  await expect(element.getByText('Choose an answer')).toBeVisible();
  await element.getByText('Filter', { exact: true }).click();
  await next.click();
  await expect(element.getByText('Step 2 of 5')).toBeVisible();
  await element.getByText('Scales').click();
  await element.getByRole('button', { name: 'Back' }).click();
  await element.getByText('A pot').click();
  await expect(element.getByText('Step 1 of 4')).toBeVisible();
  await next.click();
  await element.getByRole('radio', { name: '9', exact: true }).check();
  // What was begun is there after a reload.
  await page.reload();
  await expect(element.getByText('Step 2 of 4')).toBeVisible();
  await expect(element.getByRole('radio', { name: '9', exact: true })).toBeChecked();
  await next.click();
  await next.click();
  await element.getByRole('textbox').fill(email);
  await element.getByRole('button', { name: 'Send the answers' }).click();
  await expect(element.getByText('Your answers have arrived.')).toBeVisible();
  const [lead] = await server.leadsOf(email);
  expect(lead?.answers).toEqual({ brews: 'pot', nps: 9 });
  expect(await page.evaluate(() => localStorage.getItem('lodestone:demo:widgets'))).not.toContain('partial');
});

test('a webinar gives a seat, the same instant in the calendar, and tells how many are left', async ({
  page,
  server,
  email,
}) => {
  const element = await show(page, { widget: 'webinar' });
  await expect(element.getByText(/\d+ seats left/)).toBeVisible();
  await element.getByRole('textbox').first().fill(email);
  await element.getByRole('button', { name: 'Save my seat' }).click();
  await expect(element.getByText('You have a seat')).toBeVisible();
  const href = await element.getByRole('link', { name: 'Calendar file' }).getAttribute('href');
  const calendar = await (await fetch(new URL(href ?? '', server.url))).text();
  expect(calendar).toContain('BEGIN:VCALENDAR');
  expect(calendar).toContain('DTSTART:20280518T150000Z');
});

test('a file gate gives the file for the contact, byte for byte', async ({ page, server, email }) => {
  const element = await show(page, { widget: 'ebook' });
  await element.getByRole('textbox').first().fill(email);
  await element.getByRole('button', { name: 'Get the book' }).click();
  const link = element.getByRole('link', { name: /^Download / });
  await expect(link).toBeVisible();
  const href = new URL((await link.getAttribute('href')) ?? '', server.url);
  const whole = Buffer.from(await (await fetch(href)).arrayBuffer());
  const part = await fetch(href, { headers: { range: 'bytes=100-199' } });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(100, 200))).toBe(true);
  // A ZIP by its first bytes, which every EPUB is.
  expect(whole.subarray(0, 2).toString()).toBe('PK');
});

test('the wheel is played with the keyboard alone and gives what the server drew', async ({
  page,
  email,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const element = await show(page, { widget: 'wheel' });
  await expect(element.getByText('30%')).toBeVisible();
  await element.getByRole('textbox').first().focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(element.getByText(/^(You won|The wheel says): /)).toBeVisible();
});

test('our consent notice keeps nothing but the choice, and is not shown to whoever has chosen', async ({
  page,
}) => {
  const element = await show(page, { widget: 'consent', placement: 'bar' });
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
  const [accept, reject] = [/Accept all/, /Reject all/].map((name) => element.getByRole('button', { name }));
  const boxOf = async (button: Locator | undefined) => {
    const box = await button?.boundingBox();
    return [box?.width, box?.height].map((px) => Math.round(px ?? 0));
  };
  expect(await boxOf(accept)).toEqual(await boxOf(reject));
  await reject?.click();
  await expect(element).toHaveCount(0);
  expect(await readStorage(page)).toEqual({ ...NOTHING_STORED, local: ['lodestone:demo:choice'] });
  await page.reload();
  await ready(page);
  const verdict = () =>
    page.evaluate(() => (window.lodestone('explain', 'cookies') as { verdict: string }).verdict);
  expect(await verdict()).toBe('suppressed');
  // The visitor may change it.
  await page.locator('#anchor').click();
  await accept?.click();
  await page.reload();
  await ready(page);
  expect(await page.evaluate(() => window.lodestone('stage') !== undefined)).toBe(true);
});

test('a kiosk is empty for the next person', async ({ page, server, email }) => {
  const element = await show(page, { widget: 'subscribe', kiosk: 'yes', placement: 'fullscreen' });
  const people = [email, `b.${email}`];
  for (const person of people) {
    await expect(element.getByRole('textbox').first()).toHaveValue('');
    await element.getByRole('textbox').first().fill(person);
    await element.getByRole('checkbox').check();
    await element.locator('button[type=submit]').click();
    await element.getByRole('button', { name: 'Next person' }).click();
  }
  for (const person of people) expect(await server.leadsOf(person)).toHaveLength(1);
});

test('a kiosk without a network takes one person after another, and delivers each once when it is back', async ({
  page,
  context,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(OFFLINE_LINE);
  const element = await show(page, { widget: 'subscribe', kiosk: 'yes', placement: 'fullscreen' });
  const people = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}.${email}`);
  const box = element.getByRole('textbox').first();
  // The first person is there before the network goes: what the form is made of has come.
  await box.fill(people[0] as string);
  await checksLoaded(page);
  await context.setOffline(true);
  for (const person of people) {
    await box.fill(person);
    await element.getByRole('checkbox').check();
    await element.locator('button[type=submit]').click();
    await element.getByRole('button', { name: 'Next person' }).click();
    await expect(box).toHaveValue('');
    await expect(element.getByRole('checkbox')).not.toBeChecked();
    expect(await page.content()).not.toContain(person);
  }
  expect(await countRows(page)).toBeGreaterThanOrEqual(people.length);
  await context.setOffline(false);
  for (const person of people)
    await expect.poll(async () => (await server.leadsOf(person)).length, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => countRows(page)).toBe(0);
});

test('opening a widget for the second time loads nothing', async ({ page }) => {
  await page.goto('/states/?widget=ebook&placement=modal&asked=yes');
  await ready(page);
  const open = async () => {
    await page.locator('#anchor').click();
    await expect(page.locator('lodestone-modal .panel')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Escape');
    await expect(page.locator('lodestone-modal')).toHaveCount(0);
  };
  await open();
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await open();
  expect(requested).toEqual([]);
});
