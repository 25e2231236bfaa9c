import type { Locator, Page } from '@playwright/test';
import { english } from '../fixtures/landings.js';
import { inlineForm, send, slideIn } from '../fixtures/page.js';
import { expect, test } from '../fixtures/test.js';

const PATHS = ['/hostile/', '/hostile/large/'] as const;
/** A page without any sheet: what the widget looks like when it is left alone. */
const NEUTRAL = '/strict/';

const PROPERTIES = [
  'display',
  'position',
  'float',
  'boxSizing',
  'width',
  'height',
  'paddingTop',
  'paddingInlineStart',
  'marginTop',
  'borderTopWidth',
  'borderTopStyle',
  'borderTopColor',
  'borderRadius',
  'backgroundColor',
  'color',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
  'textTransform',
  'textAlign',
  'opacity',
  'transform',
  'transitionDuration',
  'visibility',
  'pointerEvents',
  'cursor',
  'zIndex',
] as const;

const PARTS = [
  'root',
  'card',
  'title',
  'text',
  'label',
  'input',
  'consent',
  'button',
  'panel',
  'close',
] as const;

/** Computed styles and box of every part of ours below an element. */
function readLook(widget: Locator) {
  return widget.evaluate(
    (host, { parts, properties }) =>
      parts.flatMap((part) =>
        [...(host.shadowRoot?.querySelectorAll(`[part=${part}]`) ?? [])].map((element, index) => {
          const style = getComputedStyle(element);
          const { width, height } = element.getBoundingClientRect();
          const box = `${Math.round(width * 64) / 64} by ${Math.round(height * 64) / 64}`;
          return [
            `${part} ${index}`,
            box,
            ...properties.map((property) => `${property}: ${style[property]}`),
          ];
        }),
      ),
    { parts: PARTS, properties: PROPERTIES },
  );
}

async function showBoth(page: Page): Promise<{ inline: Locator; panel: Locator }> {
  const inline = await inlineForm(page);
  await page.evaluate(() => window.lodestone('open', 'newsletter-slide'));
  const dialog = slideIn(page, english);
  await expect(dialog).toBeVisible();
  await dialog.evaluate((panel) =>
    Promise.all(panel.getAnimations({ subtree: true }).map(({ finished }) => finished)),
  );
  return { inline, panel: page.locator('lodestone-slide-in') };
}

const widthOf = (locator: Locator): Promise<number> =>
  locator.evaluate((element) => element.getBoundingClientRect().width);

for (const path of PATHS) {
  test(`the widget on ${path} looks exactly as on a page without a sheet`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    const hostile = await showBoth(page);
    const roomPx = await widthOf(hostile.inline);
    const inlineLook = await readLook(hostile.inline);
    const panelLook = await readLook(hostile.panel);
    expect(inlineLook.length).toBeGreaterThan(7);
    expect(panelLook.length).toBeGreaterThan(7);

    await page.goto(NEUTRAL);
    const neutral = await inlineForm(page);
    // Both pages have to give the form the same room.
    await page.setViewportSize({ width: 1280 + roomPx - (await widthOf(neutral)), height: 900 });
    expect(await widthOf(neutral)).toBe(roomPx);
    await page.reload();
    const alone = await showBoth(page);
    expect(inlineLook).toEqual(await readLook(alone.inline));
    expect(panelLook).toEqual(await readLook(alone.panel));
    // What the page may set does show: the comparison is not blind.
    await page.evaluate(() =>
      document.documentElement.style.setProperty('--lodestone-accent', 'rgb(1, 2, 3)'),
    );
    expect(inlineLook).not.toEqual(await readLook(alone.inline));
  });

  test(`the form on ${path} is usable: it is filled, sent and stored`, async ({ page, server, email }) => {
    await page.goto(path);
    const form = await inlineForm(page);
    await form.getByRole('textbox', { name: english.email }).fill(email);
    await form.getByRole('checkbox', { name: english.consent }).check();
    await send(form, english);
    await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
    expect(await server.leadsOf(email)).toHaveLength(1);
  });
}

/** Every computed property of every element of the page that is not ours, in document order; one text for each element. */
function readHost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ours = 'lodestone-form, lodestone-form *, lodestone-slide-in';
    // An element around the form is as high as its content: used values, not style.
    const follows = /^(?:height|block-size|perspective-origin|transform-origin)$/;
    return [...document.querySelectorAll('*')]
      .filter((element) => !element.matches(ours))
      .map((element, index) => {
        const style = getComputedStyle(element);
        const holdsForm = element.querySelector('lodestone-form') !== null;
        const kept = [...style].filter((property) => !(holdsForm && follows.test(property)));
        return `${index} ${element.localName} ${kept.map((property) => `${property}: ${style.getPropertyValue(property)}`).join('; ')}`;
      });
  });
}

/** The elements whose styles differ, with what differs. */
function findChanges(before: readonly string[], after: readonly string[]): string[] {
  if (before.length !== after.length) return [`${before.length} elements became ${after.length}`];
  return after.flatMap((text, index) => {
    if (text === before[index]) return [];
    const known = new Set(before[index]?.split('; '));
    return [
      `${text.slice(0, 20)}: ${text
        .split('; ')
        .filter((each) => !known.has(each))
        .join('; ')}`,
    ];
  });
}

for (const path of [...PATHS, english.path]) {
  test(`the widget changes no computed style of any element of ${path}`, async ({ page }) => {
    await page.route('**/v1/lodestone.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(path);
    const before = await readHost(page);
    expect(before.length).toBeGreaterThan(25);
    await page.unroute('**/v1/lodestone.js');
    await page.reload();
    await showBoth(page);
    expect(findChanges(before, await readHost(page))).toEqual([]);
    await page.evaluate(() => document.body.style.setProperty('caret-color', 'rgb(1, 2, 3)', 'important'));
    expect(findChanges(before, await readHost(page))).not.toEqual([]);
  });
}
