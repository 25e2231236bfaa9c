import type { Page } from '@playwright/test';
import { english } from '../fixtures/landings.js';
import { fill, inlineForm } from '../fixtures/page.js';
import { configTag, noted, notedOf, openGranted } from '../fixtures/signals.js';
import { expect, test } from '../fixtures/test.js';

const PATH = '/e2e/signals';
/** Scrolls, and waits until the page has heard of it. */
const scrollTo = (page: Page, y: number): Promise<void> =>
  page.evaluate(
    (top) =>
      new Promise<void>((resolve) => {
        document.addEventListener('scroll', () => resolve(), { once: true });
        window.scrollTo(0, top);
      }),
    y,
  );

const FORM = '<lodestone-form campaign="newsletter"></lodestone-form>';

test('a visit begins with where it came from, once, and the next page of it with a page view alone', async ({
  page,
}) => {
  await openGranted(
    page,
    `${PATH}?utm_source=Letter&utm_medium=email&utm_term=a%40b.example&gclid=secret&q=olena`,
  );
  expect(await notedOf(page, 'visit_start')).toEqual([
    { source: 'mail', utm_source: 'Letter', utm_medium: 'email', click: 'gclid', click_id: 'secret', device: 'desktop', path: PATH, language: 'en' },
  ]); // biome-ignore format: one signal
  await openGranted(page, `${PATH}/orders/1234567890/olena@example.com`);
  const all = await noted(page);
  expect(all.filter(({ name }) => name === 'visit_start')).toHaveLength(1);
  expect(all.filter(({ name }) => name === 'page_view').map(({ props }) => props.path)).toEqual([
    PATH,
    `${PATH}/orders/*/*`,
  ]);
});

test('a change of page without a load is a page view, one of the hash alone is none, and the history stays as long as it was', async ({
  page,
}) => {
  await openGranted(page, PATH);
  const before = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    history.replaceState(null, '', '/e2e/pricing');
    history.replaceState(null, '', '/e2e/pricing#plans');
    history.replaceState(null, '', '/e2e/product/mug');
  });
  await expect
    .poll(async () => (await notedOf(page, 'page_view')).map(({ path }) => path))
    .toEqual([PATH, '/e2e/pricing', '/e2e/product/mug']);
  expect(await notedOf(page, 'price_view')).toEqual([{ path: '/e2e/pricing' }]);
  expect(await notedOf(page, 'product_view')).toEqual([{ path: '/e2e/product/mug' }]);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a site says itself which of its pages mean something', async ({ page }) => {
  const views = [{ signal: 'price_view', paths: ['*/koshtorys'] }];
  await openGranted(page, '/e2e/koshtorys', { head: configTag({ campaigns: [], signals: { views } }) });
  expect(await notedOf(page, 'price_view')).toEqual([{ path: '/e2e/koshtorys' }]);
});

test('buttons, links, files and copied contacts are told apart, and what was copied is not told', async ({
  page,
}) => {
  await openGranted(page, PATH, {
    head: configTag({ campaigns: [], signals: { conversions: ['.buy', '((', '#none'] } }),
    body: `<button data-lodestone-signal="demo">Demo</button><button class="buy">Buy</button>
      <a href="https://partner.example/x?y=1" target="_blank">Partner</a><a href="/files/Price%20list.pdf">Price list</a>
      <a href="mailto:sales@kalyna.example">Write</a><p id="mail">sales@kalyna.example</p><p id="phone">+380 44 123 45 67</p>
      <script>addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())</script>`,
  });
  for (const name of ['Demo', 'Buy']) await page.getByRole('button', { name }).click();
  for (const name of ['Partner', 'Price list', 'Write'])
    await page.getByRole('link', { name, exact: true }).click();
  for (const id of ['mail', 'phone'])
    await page.evaluate((wanted) => {
      getSelection()?.selectAllChildren(document.getElementById(wanted) as Element);
      document.execCommand('copy');
    }, id);
  const wanted = ['conversion_click', 'outbound_click', 'file_download', 'contact_copied'];
  expect((await noted(page)).filter(({ name }) => wanted.includes(name))).toEqual([
    { name: 'conversion_click', props: { id: 'demo' } },
    { name: 'conversion_click', props: { id: '.buy' } },
    { name: 'outbound_click', props: { host: 'partner.example' } },
    { name: 'file_download', props: { path: '/files/Price%20list.pdf' } },
    { name: 'contact_copied', props: { kind: 'email' } },
    { name: 'contact_copied', props: { kind: 'email' } },
    { name: 'contact_copied', props: { kind: 'phone' } },
  ]);
  expect(JSON.stringify(await noted(page))).not.toContain('kalyna');
});

test('depth, seen elements and engaged time count what was looked at', async ({ page }) => {
  await page.clock.install();
  await openGranted(page, PATH, {
    body: '<div style="height:3000px"></div><p data-lodestone-seen="terms">Terms</p><div style="height:1000px"></div>',
  });
  await scrollTo(page, 1_200);
  await page.clock.runFor(2_000);
  await page.getByText('Terms').scrollIntoViewIfNeeded();
  await expect(page.getByText('Terms')).toBeInViewport();
  await expect
    .poll(async () => {
      await page.clock.runFor(1_000);
      return notedOf(page, 'element_seen');
    })
    .toEqual([{ id: 'terms' }]);
  const depths = (await notedOf(page, 'scroll_depth')).map(({ depthPct }) => depthPct);
  expect(depths[0]).toBe(25);
  expect(depths).toEqual([...depths].sort());

  // Nobody does anything: the clock runs, the engaged time does not.
  await page.clock.runFor(120_000);
  const seconds = async () => (await notedOf(page, 'engaged_time')).map((props) => props.seconds);
  expect(await seconds()).toEqual([15]);
  for (let count = 0; count < 5; count += 1) {
    await page.keyboard.press('Shift');
    await page.clock.runFor(10_000);
  }
  expect(await seconds()).toEqual([15, 30, 60]);
});

test('a form is seen, begun, filled and left, by the names of its fields alone', async ({ page, email }) => {
  await openGranted(page, PATH, { body: `${FORM}<form><input name="secret" aria-label="Secret"></form>` });
  const form = await inlineForm(page);
  await expect.poll(() => notedOf(page, 'form_view')).toHaveLength(1);
  await fill(form, english, { email });
  await page.getByLabel('Secret').fill('nobody is told');
  await page.getByLabel('Secret').blur();
  expect((await noted(page)).filter(({ name }) => name.startsWith('form_'))).toEqual([
    { name: 'form_view', props: { campaign: 'newsletter' } },
    { name: 'form_start', props: { campaign: 'newsletter', widget: 'subscribe' } },
    { name: 'form_field', props: { campaign: 'newsletter', field: 'email' } },
    { name: 'form_abandoned', props: { campaign: 'newsletter', widget: 'subscribe', field: 'email' } },
  ]);
});

test('presses that do nothing are told as such, presses that do something are not', async ({ page }) => {
  await page.clock.install();
  await openGranted(page, PATH, {
    body: `<button id="dead">Dead</button><button id="alive" onclick="this.after('!')">Alive</button><p>A text</p>`,
  });
  await page.getByRole('button', { name: 'Alive' }).click();
  await page.clock.runFor(3_000);
  await page.getByText('A text').click();
  await page.clock.runFor(3_000);
  expect(await notedOf(page, 'dead_click')).toEqual([]);
  await page.getByRole('button', { name: 'Dead' }).focus();
  await page.getByRole('button', { name: 'Dead' }).click();
  await page.clock.runFor(3_000);
  expect(await notedOf(page, 'dead_click')).toHaveLength(1);
  await page.getByRole('button', { name: 'Alive' }).click({ clickCount: 3 });
  expect(await notedOf(page, 'rage_click')).toEqual([]);
  await page.clock.runFor(3_000);
  await page.getByRole('button', { name: 'Alive' }).click({ clickCount: 5 });
  expect(await notedOf(page, 'rage_click')).toHaveLength(1);
});

test('exit signals are silent unless asked for, and each kind is told once', async ({ page }) => {
  const leave = () =>
    page.evaluate(() =>
      document.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY: 0, relatedTarget: null })),
    );
  await page.clock.install();
  await openGranted(page, PATH);
  await page.clock.runFor(2_000);
  await leave();
  expect(await notedOf(page, 'exit_intent')).toEqual([]);

  const exit = ['pointer', 'scroll', 'idle', 'back'];
  await openGranted(page, `${PATH}/exit`, {
    head: configTag({ campaigns: [], signals: { exit } }),
    body: '<div style="height:5000px"></div>',
  });
  await leave();
  expect(await notedOf(page, 'exit_intent')).toEqual([]);
  await page.clock.runFor(2_000);
  await leave();
  await leave();
  await scrollTo(page, 4_000);
  await page.clock.runFor(1_000);
  await scrollTo(page, 0);
  await page.clock.runFor(1_000);
  await page.clock.runFor(61_000);
  await page.evaluate(() => history.pushState(null, '', '/e2e/further'));
  await page.goBack();
  await expect
    .poll(async () => (await notedOf(page, 'exit_intent')).map(({ kind }) => kind))
    .toEqual(['pointer', 'scroll', 'idle', 'back']);
});

test('destroy() gives everything back: no beat, no listener, no wrapped history', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }));
  await openGranted(page, PATH);
  const isNative = () => page.evaluate(() => String(history.pushState).includes('[native code]'));
  expect(await isNative()).toBe(false);
  await page.evaluate(() => history.pushState(null, '', '/e2e/wrapped'));
  expect((await notedOf(page, 'page_view')).map(({ path }) => path)).toEqual([PATH, '/e2e/wrapped']);
  await page.evaluate(() => window.lodestone('destroy'));
  expect(await isNative()).toBe(true);
  const before = await noted(page);
  await page.evaluate(() => history.pushState(null, '', '/e2e/after'));
  await page.getByRole('heading').click({ clickCount: 5 });
  expect(await noted(page)).toEqual(before);
});
