import type { Locator, Page } from '@playwright/test';
import { english } from '../fixtures/landings.js';
import { inlineForm, slideIn } from '../fixtures/page.js';
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
  });

  test(`the form on ${path} is usable: it is filled, sent and stored`, async ({ page, server, email }) => {
    await page.goto(path);
    const form = await inlineForm(page);
    await form.getByRole('textbox', { name: english.email }).fill(email);
    await form.getByRole('checkbox', { name: english.consent }).check();
    await form.getByRole('button', { name: english.submit }).click();
    await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
    expect(await server.leadsOf(email)).toHaveLength(1);
  });
}

/** Every computed property of every element of the page that is not ours, in document order. */
function readHost(page: Page): Promise<Record<string, Record<string, string>>> {
  return page.evaluate(() => {
    const ours = 'lodestone-form, lodestone-form *, lodestone-slide-in';
    const elements = [...document.querySelectorAll('*')].filter((element) => !element.matches(ours));
    return Object.fromEntries(
      elements.map((element, index) => {
        const style = getComputedStyle(element);
        const holdsForm = element.querySelector('lodestone-form') !== null;
        const all = [...style].map((property) => [property, style.getPropertyValue(property)] as const);
        // An element around the form is as high as its content: used values, not style.
        const follows = /^(?:height|block-size|perspective-origin|transform-origin)$/;
        const kept = all.filter(([property]) => !(holdsForm && follows.test(property)));
        return [`${index} ${element.localName}`, Object.fromEntries(kept)];
      }),
    );
  });
}

for (const path of [...PATHS, '/', '/fa/']) {
  test(`the widget changes no computed style of any element of ${path}`, async ({ page }) => {
    await page.route('**/v1/lodestone.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(path);
    const before = await readHost(page);
    expect(Object.keys(before).length).toBeGreaterThan(25);
    await page.unroute('**/v1/lodestone.js');
    await page.reload();
    await showBoth(page).catch(() => undefined);
    await expect(page.locator('lodestone-slide-in')).toHaveCount(1);
    await expect(page.locator('lodestone-form [part=card]')).toBeVisible();
    expect(await readHost(page)).toEqual(before);
  });
}
