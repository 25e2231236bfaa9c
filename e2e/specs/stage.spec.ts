import type { Page } from '@playwright/test';
import { OFFLINE_LINE } from '../fixtures/createWatch.js';
import { english } from '../fixtures/landings.js';
import { fill, inlineForm, NOTHING_STORED, readStorage, ready, send } from '../fixtures/page.js';
import { servePage, tag } from '../fixtures/serve.js';
import { GRANTED, noted, openGranted } from '../fixtures/signals.js';
import { expect, test } from '../fixtures/test.js';

interface Stage {
  temperature: string;
  funnel: string;
  score: number;
  ledger: { rule: string; signal: string; current: number }[];
}

const stage = (page: Page): Promise<Stage> => page.evaluate(() => window.lodestone.stage?.() as Stage);
const STAGES = `<script>window.stages=[];document.addEventListener('lodestone:stage-changed',({detail})=>stages.push(detail.temperature+' '+detail.funnel))</script>`;
const stages = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { stages: string[] }).stages);

test('who wanders through a shop goes from cold to warm to hot, offline too, and every point has its reason', async ({
  page,
  watch,
}) => {
  watch.allowConsole(OFFLINE_LINE);
  await openGranted(page, '/e2e/home', { head: STAGES });
  expect(await stage(page)).toMatchObject({ temperature: 'cold', funnel: 'awareness' });
  await openGranted(page, '/e2e/product/mug');
  await openGranted(page, '/e2e/pricing', { head: STAGES });
  expect(await stage(page)).toMatchObject({ temperature: 'cold', funnel: 'choice' });

  await page.context().setOffline(true);
  await page.evaluate(() =>
    window.lodestone('track', 'cart_updated', { value: 40, currency: 'EUR', items: 1 }),
  );
  expect(await stage(page)).toMatchObject({ temperature: 'warm', funnel: 'intent' });
  for (let step = 1; step <= 3; step += 1)
    await page.evaluate((number) => window.lodestone('track', 'checkout_step', { step: number }), step);
  const hot = await stage(page);
  expect(hot).toMatchObject({ temperature: 'hot', funnel: 'intent', qualification: 'sql' });
  expect(hot.ledger.reduce((sum, { current }) => sum + current, 0)).toBeCloseTo(hot.score, 9);
  expect(hot.ledger.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['page', 'product', 'price', 'cart', 'checkout']),
  );
  await expect.poll(() => stages(page)).toContain('hot intent');
  await page.context().setOffline(false);

  await openGranted(page, '/e2e/home');
  expect(await stage(page)).toMatchObject({ temperature: 'hot' });
});

test('two tabs have one visitor: what is done in one is known in the other', async ({ page, context }) => {
  await openGranted(page, '/e2e/one');
  const other = await context.newPage();
  await openGranted(other, '/e2e/two');
  await other.evaluate(() => window.lodestone('track', 'checkout_step', { step: 1 }));
  await noted(other);
  await expect.poll(async () => (await stage(page)).funnel).toBe('intent');
  const visitors = await Promise.all(
    [page, other].map((tab) =>
      tab.evaluate(() => JSON.parse(localStorage.getItem('lodestone:demo:visitor') ?? '{}').id),
    ),
  );
  expect(visitors[0]).toBe(visitors[1]);
});

test('before a grant there is no stage and nothing stored; the grant brings what memory held, the withdrawal takes all of it', async ({
  page,
}) => {
  const heads: { visitor?: string; items: { type: string; props?: object }[] }[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/v1/envelopes') heads.push(request.postDataJSON());
  });
  await servePage(page, '/e2e/pricing', { head: tag() });
  await ready(page);
  await page.evaluate(() => window.lodestone('track', 'cart_updated', { value: 40 }));
  expect(await stage(page)).toBeUndefined();
  expect(await readStorage(page)).toEqual(NOTHING_STORED);

  await page.evaluate(() => window.lodestone('consent', { analytics: true }));
  await expect.poll(async () => (await stage(page))?.funnel).toBe('intent');
  expect((await noted(page)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['page_view', 'price_view', 'cart_updated', 'visit_start']),
  );
  await page.evaluate(() => window.lodestone('flush'));
  const visitor = heads.find((head) => head.items.some(({ type }) => type === 'signal'))?.visitor;
  expect(visitor).toMatch(/^[\w-]{16,64}$/);

  await page.evaluate(() => window.lodestone('consent', { analytics: false }));
  await expect.poll(async () => (await readStorage(page)).local).toEqual([]);
  await expect
    .poll(
      () =>
        heads
          .flatMap(({ items }) => items)
          .filter(({ type }) => type === 'consent')
          .at(-1)?.props,
    )
    .toMatchObject({ analytics: false, source: 'api', visitor });
  expect(await stage(page)).toBeUndefined();
  await page.evaluate(() => window.lodestone('track', 'checkout_step', { step: 1 }));
  await noted(page);
  expect((await readStorage(page)).local).toEqual([]);
});

test('a contact that was typed goes over the wire in its lead alone, and is nowhere on the device afterwards', async ({
  page,
  server,
  watch,
  email,
}) => {
  // The page's own address has it, as of a shop that greets by mail: what is sent from there must not.
  watch.contacts.allowAddress(`${server.url}/e2e/accounts/${email}?email=${email}`);
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(`${request.url()} ${request.postData() ?? ''}`));
  await openGranted(page, `/e2e/accounts/${email}?email=${email}#${email}`, {
    body: '<lodestone-form campaign="newsletter"></lodestone-form>',
  });
  const form = await inlineForm(page);
  await fill(form, english, { email, name: english.visitor });
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  await page.evaluate(() => window.lodestone('track', 'checkout_step', { step: 1 }));
  await noted(page);
  await page.evaluate(() => window.lodestone('flush'));
  expect((await stage(page)).ledger.map(({ signal }) => signal)).toContain('form_submit');
  expect(await server.leadsOf(email)).toHaveLength(1);

  const items = bodies
    .filter((body) => body.includes('/v1/envelopes'))
    .flatMap((body) => JSON.parse(body.slice(body.indexOf('{'))).items as { type: string }[]);
  const telling = items.filter((item) => /olena\.|example\.com|Зоряна|O.Lir/.test(JSON.stringify(item)));
  const { local } = await readStorage(page);
  expect(items.filter(({ type }) => type === 'signal').length).toBeGreaterThan(4);
  expect(telling.map(({ type }) => type)).toEqual(['lead']);
  expect(JSON.stringify(telling)).toContain(email);
  expect(local.length).toBeGreaterThan(0);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain(email);
});

test('the owner who switched the own browser off is kept out of everything', async ({ page }) => {
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(request.postData() ?? ''));
  await servePage(page, '/e2e/own', {
    head: `<script>localStorage.lodestone_ignore="true"</script>${tag(GRANTED)}`,
  });
  await ready(page);
  await page.evaluate(() => window.lodestone('track', 'checkout_step', { step: 1 }));
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  await page.evaluate(() => window.lodestone('flush'));
  expect((await readStorage(page)).local).toEqual(['lodestone_ignore']);
  expect(bodies.join('')).not.toContain('"signal"');
});
