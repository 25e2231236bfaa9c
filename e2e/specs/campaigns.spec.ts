import type { Campaign, SiteConfig } from '@lodestone/schema';
import type { Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/audit.js';
import { asPerson } from '../fixtures/launchOptions.js';
import { explain, ready, verdictOf } from '../fixtures/page.js';
import { htmlOf, tag } from '../fixtures/serve.js';
import { configTag, openGranted } from '../fixtures/signals.js';
import { expect, test } from '../fixtures/test.js';

test.use({ launchOptions: asPerson });

const campaign = (id: string, changes: Partial<Campaign>): Campaign => ({
  ...({ id, widget: 'subscribe', placement: 'slide-in' } as const),
  texts: { en: { title: `This is ${id}` } },
  ...changes,
});

/** Opens a page of its own with these campaigns, without any consent. */
async function openPage(
  page: Page,
  config: SiteConfig,
  { path = '/e2e/start', body = '' } = {},
): Promise<void> {
  await page.route('**/e2e/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: htmlOf({ head: configTag(config) + tag(), body }),
    }),
  );
  await page.goto(path);
  await ready(page);
}

const dialog = (page: Page, id: string) => page.getByRole('dialog', { name: `This is ${id}` });

test('several moments in one trigger: all of them, and none of what it forbids', async ({ page }) => {
  const trigger: Campaign['trigger'] = {
    all: [
      { type: 'event', value: 'cart_updated', props: { value: { min: 1_000 }, currency: { is: 'UAH' } } },
      { type: 'seen', value: '#end' },
      { not: { type: 'event', value: 'order_placed' } },
    ],
  };
  const body = '<p style="height:3000px">long</p><p id="end">end</p>';
  await openPage(page, { campaigns: [campaign('cart', { trigger })] }, { body });
  await page.evaluate(() => window.lodestone('track', 'cart_updated', { value: 10, currency: 'UAH' }));
  await page.evaluate(() => document.getElementById('end')?.scrollIntoView());
  await expect
    .poll(async () => (await explain(page, 'cart')).gates.find(({ gate }) => gate === 'trigger')?.seen)
    .toEqual([false, true, [false]]);
  await expect(dialog(page, 'cart')).toHaveCount(0);
  await page.evaluate(() => window.lodestone('track', 'cart_updated', { value: 1_200, currency: 'UAH' }));
  await expect(dialog(page, 'cart')).toBeVisible();
});

test('a cancel condition that was met keeps a campaign away for the rest of the page', async ({ page }) => {
  const cancelled = campaign('cancelled', {
    trigger: { type: 'event', value: 'looked' },
    cancel: { type: 'event', value: 'checkout_step' },
  });
  await openPage(page, { campaigns: [cancelled] });
  await page.evaluate(() => {
    window.lodestone('track', 'checkout_step', { step: 1 });
    window.lodestone('track', 'looked');
  });
  await expect
    .poll(() => verdictOf(page, 'cancelled'))
    .toEqual({ verdict: 'suppressed', failed: ['cancel'] });
  await expect(page.locator('lodestone-slide-in')).toHaveCount(0);
});

test('the more important of two comes first, and the other shares its budget in this visit', async ({
  page,
}) => {
  const now: Campaign['trigger'] = { type: 'delay', value: 0 };
  await openPage(page, {
    campaigns: [campaign('second', { trigger: now }), campaign('first', { trigger: now, priority: 5 })],
  });
  await expect(dialog(page, 'first')).toBeVisible();
  await expect(dialog(page, 'second')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.lodestone('close'));
  expect((await verdictOf(page, 'second')).failed).toEqual(['group-budget', 'pause']);
});

test('whoever waits for a budget of its own is not held by another’s', async ({ page }) => {
  const now: Campaign['trigger'] = { type: 'delay', value: 0 };
  await page.clock.install();
  await openPage(page, {
    campaigns: [
      campaign('offer', { trigger: now, priority: 1 }),
      campaign('study', { trigger: { type: 'after', value: 'offer' }, frequency: { group: 'research' } }),
      campaign('poll', { trigger: now, frequency: { group: 'research' } }),
    ],
  });
  await expect(dialog(page, 'offer')).toBeVisible();
  await page.evaluate(() => window.lodestone('close'));
  // Half a minute lies between two things that nobody asked for.
  expect(await verdictOf(page, 'poll')).toEqual({ verdict: 'waiting', failed: ['pause'] });
  await page.clock.fastForward(31_000);
  await expect(dialog(page, 'poll')).toBeVisible();
  expect((await verdictOf(page, 'study')).failed).toContain('trigger');
});

test('a page’s own cookie banner is waited for, and what waited comes within half a second of its end', async ({
  page,
}) => {
  const body =
    '<div id="onetrust-banner-sdk" style="position:fixed;bottom:0">Cookies? <button>OK</button></div>';
  await openPage(
    page,
    { campaigns: [campaign('polite', { trigger: { type: 'delay', value: 0 } })] },
    { body },
  );
  await expect.poll(() => verdictOf(page, 'polite')).toEqual({ verdict: 'waiting', failed: ['overlay'] });
  const { gates } = await explain(page, 'polite');
  expect(gates.find(({ gate }) => gate === 'overlay')?.seen).toBe('banner');
  const waitedMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener('lodestone:eligible', () => resolve(performance.now() - goneAtMs), {
          once: true,
        });
        document.getElementById('onetrust-banner-sdk')?.remove();
        const goneAtMs = performance.now();
      }),
  );
  expect(waitedMs).toBeLessThan(1_000);
  await expect(dialog(page, 'polite')).toBeVisible();
});

test('whoever types in a field of the page is left alone until done', async ({ page }) => {
  const body = '<input id="search" aria-label="Search">';
  const polite = campaign('polite', { trigger: { type: 'event', value: 'go' } });
  await openPage(page, { campaigns: [polite] }, { body });
  await page.focus('#search');
  await page.evaluate(() => window.lodestone('track', 'go'));
  await expect.poll(() => verdictOf(page, 'polite')).toEqual({ verdict: 'waiting', failed: ['overlay'] });
  await page.evaluate(() => document.getElementById('search')?.blur());
  await expect(dialog(page, 'polite')).toBeVisible();
});

test('nothing shows by itself in the checkout; what a click asks for does, again and again', async ({
  page,
}) => {
  const config: SiteConfig = {
    campaigns: [
      campaign('offer', { trigger: { type: 'delay', value: 0 } }),
      campaign('help', { trigger: { type: 'click', value: '#help' } }),
    ],
  };
  await openPage(page, config, { path: '/e2e/pay/card', body: '<button id="help">Help</button>' });
  await expect(dialog(page, 'offer')).toBeVisible();
  await openPage(
    page,
    { ...config, exclude: ['/e2e/pay/*'] },
    { path: '/e2e/pay/two', body: '<button id="help">Help</button>' },
  );
  expect(await verdictOf(page, 'offer')).toEqual({ verdict: 'waiting', failed: ['path'] });
  for (let times = 0; times < 2; times += 1) {
    await page.click('#help');
    await dialog(page, 'help').getByRole('textbox').first().focus();
    await page.keyboard.press('Escape');
    await expect(dialog(page, 'help')).toHaveCount(0);
  }
  await page.evaluate(() => history.pushState(null, '', '/e2e/elsewhere'));
  await expect.poll(async () => (await verdictOf(page, 'offer')).failed).not.toContain('path');
});

test('an event of an earlier page shows nothing on a later one', async ({ page }) => {
  const config = { campaigns: [campaign('edge', { trigger: { type: 'event', value: 'wanted' } })] };
  await openGranted(page, '/e2e/one', { head: configTag({ campaigns: [] }) });
  await page.evaluate(() => window.lodestone('track', 'wanted'));
  await page.evaluate(() => window.lodestone('flush'));
  await openGranted(page, '/e2e/two', { head: configTag(config) });
  expect(await verdictOf(page, 'edge')).toEqual({ verdict: 'waiting', failed: ['trigger'] });
});

test('pages and time are counted over the visit where it may be kept, and a dismissal rests longer each time', async ({
  page,
}) => {
  const config: SiteConfig = {
    campaigns: [
      campaign('third', {
        trigger: { type: 'pages', value: 3 },
        targeting: { field: 'percent', max: 100 },
        frequency: { perVisit: 5, restDays: [0, 30] },
      }),
    ],
    budgets: { offers: {} },
  };
  const head = configTag(config);
  const leave = async (): Promise<void> => {
    // Time that somebody looked is what makes a page one of the visit.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  };
  for (const path of ['/e2e/one', '/e2e/two']) {
    await openGranted(page, path, { head });
    expect((await verdictOf(page, 'third')).failed).toEqual(['trigger']);
    await leave();
  }
  await openGranted(page, '/e2e/three', { head });
  await expect(dialog(page, 'third')).toBeVisible();
  await dialog(page, 'third').getByRole('textbox').first().focus();
  await page.keyboard.press('Escape');
  await leave();
  await openGranted(page, '/e2e/four', { head });
  await expect(dialog(page, 'third')).toBeVisible();
  await dialog(page, 'third').getByRole('textbox').first().focus();
  await page.keyboard.press('Escape');
  await leave();
  await openGranted(page, '/e2e/five', { head });
  expect((await verdictOf(page, 'third')).failed).toEqual(['dismissed']);
  await page.evaluate(() => window.lodestone('consent', { functional: false }));
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => /campaigns|visit$/.test(key))))
    .toEqual([]);
});

test('an experiment draws the same way each time, tells it once, and holds its part of the visitors out', async ({
  page,
  newContext,
}) => {
  const variants = [{ id: 'plain' }, { id: 'loud', texts: { en: { title: 'This is louder' } } }];
  const of = (holdout: number): SiteConfig => ({
    campaigns: [
      campaign('words', {
        trigger: { type: 'delay', value: 0 },
        experiment: { id: 'words', variants: holdout ? variants : variants.slice(1), holdout },
      }),
    ],
  });
  const sent: { name: string; props: Record<string, string> }[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/v1/envelopes')) return;
    const { items } = JSON.parse(request.postData() ?? '{}') as { items: typeof sent };
    sent.push(...items.filter(({ name }) => name === 'experiment_exposure'));
  });
  await openGranted(page, '/e2e/one', { head: configTag(of(0)) });
  await expect(page.getByRole('dialog', { name: 'This is louder' })).toBeVisible();
  await page.evaluate(() => window.lodestone('flush'));
  await expect
    .poll(() => sent.map(({ props }) => props))
    .toEqual([{ campaign: 'words', experiment: 'words', variant: 'loud' }]);

  const other = await (await newContext()).newPage();
  const out = of(0.9);
  const drawn = new Set<string>();
  await openGranted(other, '/e2e/one', { head: configTag(out) });
  for (let times = 0; times < 3; times += 1) {
    await openGranted(other, '/e2e/one', { head: configTag(out) });
    await expect
      .poll(async () => (await explain(other, 'words')).gates.find(({ gate }) => gate === 'shown')?.seen)
      .toBe(true);
    drawn.add((await other.getByRole('dialog').count()) > 0 ? 'shown' : 'held out');
  }
  expect(drawn.size).toBe(1);
});

test('a preview shows its campaign whatever the rules say, and nothing leaves or stays', async ({ page }) => {
  const config: SiteConfig = {
    campaigns: [
      campaign('never', { trigger: { type: 'manual' }, targeting: { field: 'path', is: '/nowhere' } }),
      campaign('other', { trigger: { type: 'delay', value: 0 } }),
    ],
  };
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  await page.route('**/e2e/start*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: htmlOf({ head: configTag(config) + tag() }),
    }),
  );
  await page.goto('/e2e/start?lodestone_preview=never');
  await expect(dialog(page, 'never')).toBeVisible();
  await page.evaluate(() =>
    document.addEventListener('lodestone:success', () => {
      document.title = 'taken';
    }),
  );
  await dialog(page, 'never').getByRole('textbox').first().fill('olena@example.com');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('taken');
  expect(posts).toEqual([]);
  expect(await page.evaluate(() => [Object.keys(localStorage), document.cookie])).toEqual([[], '']);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('the debug overlay tells of each campaign what holds it back and what would have to change', async ({
  page,
}) => {
  const config: SiteConfig = {
    campaigns: [
      campaign('later', { trigger: { type: 'event', value: 'wanted' } }),
      campaign('elsewhere', {
        targeting: { field: 'path', is: '/nowhere' },
        trigger: { type: 'delay', value: 0 },
      }),
    ],
  };
  await page.route('**/e2e/start*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: htmlOf({ head: configTag(config) + tag() }),
    }),
  );
  await page.goto('/e2e/start?lodestone_debug=1');
  const overlay = page.getByRole('region', { name: 'Lodestone: why campaigns show' });
  await expect(overlay.getByText('later: waiting · trigger')).toBeVisible();
  await overlay.getByText('elsewhere: waiting · targeting').click();
  await expect(
    overlay.getByText('The visitor or the page is not one that its targeting means.'),
  ).toBeVisible();
  await expect(overlay.getByText('saw {"path":"/e2e/start"}')).toBeVisible();
  await expectNoViolations(page, 'the debug overlay');
  await page.evaluate(() => window.lodestone('track', 'wanted'));
  await expect(dialog(page, 'later')).toBeVisible();
  await expect(overlay.getByText('later: open')).toBeVisible();
  // What was opened stays open while the rest goes on.
  await expect(overlay.getByText('saw {"path":"/e2e/start"}')).toBeVisible();
  await overlay.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('lodestone-debug')).toHaveCount(0);
});
