import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSites } from '../sites/createSites.js';
import { demoSite } from '../sites/demoSite.js';
import { makeSignal, makeVisit, START_MS } from '../testing/behaviour.js';
import { makeNewItem, makeNewLead } from '../testing/builders.js';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const anna = 'visitor-anna-0001';

let test: TestApp;
beforeEach(async () => {
  const callback = { id: 'callback', widget: 'callback' as const };
  const sites = createSites([{ ...demoSite, campaigns: [...demoSite.campaigns, callback] }]);
  test = await startTestApp({ sites });
  // The clock of the tests: ten minutes after everything began.
  test.advance(START_MS + 10 * MINUTE_MS - Date.now());
});
afterEach(() => test.stop());

const json = async (response: Response) => ({ status: response.status, ...(await response.json()) });
const get = async (path: string) => json(await test.read(path));
const ask = async (...args: Parameters<TestApp['ask']>) => json(await test.ask(...args));

const lead = (minute: number, campaign: string, contact: object) =>
  makeNewItem({
    at: new Date(START_MS + minute * MINUTE_MS).toISOString(),
    lead: makeNewLead({ campaign, widget: campaign === 'callback' ? 'callback' : 'subscribe', contact }),
  });

/** Anna comes by an advertisement, wanders through the shop and asks for a call; Boris subscribes. */
async function tell(): Promise<{ anna: string; boris: string }> {
  await test.store.commit([
    makeVisit(anna, [
      makeSignal('visit_start', 0, { source: 'ad', device: 'phone', path: '/', language: 'uk' }),
      ...[1, 2, 3].map((minute) => makeSignal('price_view', minute, { path: '/price' })),
      makeSignal('checkout_step', 4, { step: 1 }),
      makeSignal('checkout_step', 5, { step: 2 }),
      makeSignal('cart_updated', 5, { value: 10, currency: 'UAH', items: 1 }),
      makeSignal('form_view', 5, { campaign: 'callback' }),
    ]),
    makeVisit(anna, [lead(6, 'callback', { phone: '+380671234567', name: 'Anna Koval' })]),
    makeVisit('visitor-boris-001', [
      makeSignal('visit_start', 0, { source: 'search', device: 'desktop', path: '/' }),
      makeSignal('form_start', 1, { campaign: 'newsletter' }),
    ]),
    makeVisit('visitor-boris-001', [lead(2, 'newsletter', { email: 'boris@kalyna.example' })]),
  ]);
  await test.projectAll();
  const leads = await test.store.listLeads({ limit: 10, order: 'asc' });
  return { anna: leads[0]?.id ?? '', boris: leads[1]?.id ?? '' };
}

it('lets nobody in without a session or the token', async () => {
  const paths = ['/api/funnel', '/api/segments', '/api/tasks', '/api/views', '/api/leads/x/timeline'];
  for (const path of paths) expect((await test.app.request(path)).status).toBe(401);
  for (const [method, path] of [
    ['PUT', '/api/segments/x'],
    ['POST', '/api/tasks'],
    ['DELETE', '/api/views/x'],
    ['POST', '/api/leads/x/lifecycle'],
  ])
    expect((await test.app.request(path ?? '', { method: method ?? '' })).status).toBe(401);
});

it('lists leads with their stages, by filters and by score, page by page', async () => {
  const ids = await tell();
  const list = async (query: string) =>
    ((await get(`/api/leads?${query}`)).leads as { id: string }[]).map(({ id }) => id);
  const { leads } = await get('/api/leads');
  expect(leads[0].stage).toMatchObject({
    ...{ temperature: 'hot', qualification: 'sql', funnel: 'intent', lifecycle: 'sql' },
    ...{ source: 'ad', device: 'phone' },
  });
  expect(leads[0].stage.trend).toBeCloseTo(leads[0].stage.score, 9);
  expect(leads[1].stage).toMatchObject({ temperature: 'cold', lifecycle: 'subscriber', source: 'search' });
  for (const query of [
    'temperature=hot',
    'qualification=sql',
    'lifecycle=sql',
    'segment=hot-now',
    'source=ad',
    'device=phone',
    'campaign=callback',
    'campaign=callback&temperature=hot&site=demo&verdict=lead',
  ])
    expect([query, await list(query)]).toEqual([query, [ids.anna]]);
  expect(await list('temperature=warm')).toEqual([]);
  expect(await list('segment=hot-now&reason=bot')).toEqual([]);
  expect(await list('qualification=none')).toEqual([ids.boris]);
  expect(await list('sort=score')).toEqual([ids.anna, ids.boris]);
  expect(await list('sort=score&order=asc')).toEqual([ids.boris, ids.anna]);
  const first = await get('/api/leads?sort=score&order=desc&limit=1');
  const second = await get(
    `/api/leads?sort=score&order=desc&limit=1&after=${encodeURIComponent(first.next)}`,
  );
  expect([first.leads[0].id, second.leads[0].id, second.next]).toEqual([ids.anna, ids.boris, null]);
  const day = new Date(START_MS).toISOString().slice(0, 10);
  expect(await list(`from=${day}`)).toHaveLength(2);
  expect(await list(`from=${day}&to=2026-03-02T00:00:00Z&temperature=hot`)).toEqual([ids.anna]);
  expect(await list(`from=${day}&to=${day}`)).toHaveLength(2);
  expect(await list(`to=${day}T00:00:00Z`)).toEqual([]);
  expect(await get('/api/leads?temperature=tepid')).toMatchObject({
    ...{ status: 400, code: 'api/invalid-query', path: 'temperature' },
  });
});

it('shows one lead exactly at the moment, with a reason for every point', async () => {
  const { anna: id } = await tell();
  test.advance(3 * DAY_MS);
  const { stage } = await get(`/api/leads/${id}`);
  // Nothing looked at it since, and three days have passed.
  expect((await get('/api/leads')).leads[0].stage.score).toBeGreaterThan(stage.score);
  const sum = stage.ledger.reduce((total: number, { current }: { current: number }) => total + current, 0);
  expect(sum).toBeCloseTo(stage.score, 9);
  expect(stage.ledger.map(({ signal }: { signal: string }) => signal)).toContain('checkout_step');
  expect(stage).toMatchObject({ lifecycle: 'sql', segments: expect.arrayContaining(['left-a-cart']) });
  expect(stage.fitReasons).toContainEqual({ rule: 'phone-left', points: 15 });
});

it('tells the history of somebody, the newest first, page by page', async () => {
  const { anna: id } = await tell();
  await ask('POST', `/api/leads/${id}/lifecycle`, { to: 'opportunity', reason: 'asked for a price' });
  await test.projectAll();
  const { entries, next } = await get(`/api/leads/${id}/timeline`);
  expect(next).toBeNull();
  const types = entries.map(({ type }: { type: string }) => type);
  expect([...new Set(types)].sort()).toEqual(['move', 'stage', 'submission', 'task', 'visit']);
  const times = entries.map(({ at }: { at: string }) => at);
  expect(times).toEqual(times.toSorted().reverse());
  const visit = entries.find(({ type }: { type: string }) => type === 'visit');
  expect(visit).toMatchObject({ source: 'ad', device: 'phone', touch: { path: '/' } });
  expect(visit.signals).toContainEqual({
    ...{ name: 'price_view', count: 3 },
    firstAt: new Date(START_MS + MINUTE_MS).toISOString(),
    lastAt: new Date(START_MS + 3 * MINUTE_MS).toISOString(),
  });
  const pages: unknown[] = [];
  for (let after = ''; ; ) {
    const page = await get(`/api/leads/${id}/timeline?limit=2${after}`);
    pages.push(...page.entries);
    if (page.next === null) break;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
  expect(pages).toEqual(entries);
  expect((await get('/api/leads/nobody/timeline')).status).toBe(404);
  expect(await get(`/api/leads/${id}/timeline?after=x`)).toMatchObject({ status: 400, path: 'after' });
});

it('moves the lifecycle by hand, backwards only with a reason, and nothing undoes it but an order', async () => {
  const { anna: id } = await tell();
  const lifecycle = async () => (await get(`/api/leads/${id}`)).stage.lifecycle;
  expect(await ask('POST', `/api/leads/${id}/lifecycle`, { to: 'lead' })).toMatchObject({
    ...{ status: 400, code: 'api/reason-required', path: 'reason' },
  });
  expect(await ask('POST', `/api/leads/${id}/lifecycle`, { to: 'best' })).toMatchObject({
    ...{ status: 400, code: 'api/invalid-query', path: 'to' },
  });
  expect(await lifecycle()).toBe('sql');
  const moved = await ask('POST', `/api/leads/${id}/lifecycle`, { to: 'lead', reason: 'too early' });
  expect(moved.stage.lifecycle).toBe('lead');
  await test.store.commit([makeVisit(anna, [makeSignal('checkout_step', 7)])]);
  await test.projectAll();
  expect(await lifecycle()).toBe('lead');
  expect((await get('/api/leads?lifecycle=lead')).leads).toHaveLength(1);
  await test.store.commit([makeVisit(anna, [makeSignal('order_placed', 8)])]);
  await test.projectAll();
  expect(await lifecycle()).toBe('customer');
  expect((await test.ask('POST', '/api/leads/nobody/lifecycle', { to: 'sql' })).status).toBe(404);
});

it('counts the funnel by campaign, source, device and day, as the events say', async () => {
  await tell();
  const day = new Date(START_MS).toISOString().slice(0, 10);
  const { rows, ...period } = await get(`/api/funnel?by=campaign&from=${day}&to=${day}`);
  expect(period).toMatchObject({ from: day, to: day });
  const row = (group: string, ...[viewed, started, submitted, leads, qualified]: number[]) => ({
    ...{ group, viewed, started, submitted, leads, qualified },
  });
  expect(rows).toEqual([row('callback', 1, 1, 1, 1, 1), row('newsletter', 1, 1, 1, 1, 0)]);
  expect((await get('/api/funnel?by=source')).rows).toEqual([
    row('ad', 1, 1, 1, 1, 1),
    row('search', 1, 1, 1, 1, 0),
  ]);
  expect((await get('/api/funnel?by=device&source=ad')).rows).toEqual([row('phone', 1, 1, 1, 1, 1)]);
  expect((await get('/api/funnel?by=day')).rows).toEqual([row(day, 2, 2, 2, 2, 1)]);
  expect((await get('/api/funnel?to=2026-02-28')).rows).toEqual([]);
  expect(await get('/api/funnel?by=weekday')).toMatchObject({ status: 400, path: 'by' });
  expect(await get('/api/funnel?site=other')).toMatchObject({ status: 400, path: 'site' });
});

it('shows an overrule in the funnel at once', async () => {
  const { anna: id } = await tell();
  await ask('POST', `/api/leads/${id}/verdict`, { verdict: 'not-a-lead' });
  expect((await get('/api/funnel?by=campaign')).rows).toContainEqual({
    ...{ group: 'callback', viewed: 1, started: 1, submitted: 1, leads: 0, qualified: 0 },
  });
});

it('tells how much of what somebody did counts in nothing, and why', async () => {
  const { boris } = await tell();
  const leftOut = async (id: string) => (await get(`/api/leads/${id}/timeline`)).leftOut;
  expect(await leftOut(boris)).toEqual({ bot: 0, own: 0 });
  await test.store.commit([
    makeVisit('visitor-boris-001', [makeSignal('page_view', 3), makeSignal('page_view', 4)], { mark: 'bot' }),
    makeVisit('visitor-boris-001', [makeSignal('page_view', 5)], { mark: 'own' }),
    makeVisit('visitor-nobody-01', [makeSignal('page_view', 5)], { mark: 'bot' }),
    // A robot's submission without a visitor.
    makeVisit(undefined, [lead(6, 'newsletter', { email: 'robot@kalyna.example' })], { mark: 'bot' }),
  ]);
  await test.projectAll();
  expect(await leftOut(boris)).toEqual({ bot: 2, own: 1 });
  const robot = (await test.store.listLeads({ limit: 1, order: 'desc' }))[0]?.id ?? '';
  expect(await leftOut(robot)).toEqual({ bot: 1, own: 0 });
});

it('has segments to begin with, makes, changes and takes away others, and counts who is in them', async () => {
  await tell();
  const counts = async () =>
    Object.fromEntries(
      (await get('/api/segments')).segments.map(
        ({ id, members, people }: { id: string; members: number; people: number }) => [id, [members, people]],
      ),
    );
  expect(await counts()).toMatchObject({ 'hot-now': [1, 1], 'warm-from-ads': [1, 1], customers: [0, 0] });
  const rule = { all: [{ field: 'device', is: 'desktop' }, { signal: 'form_start' }] };
  expect((await ask('PUT', '/api/segments/desktop-starters', { name: 'Desktop', rule })).status).toBe(200);
  await test.projectAll();
  expect(await counts()).toMatchObject({ 'desktop-starters': [1, 1] });
  await ask('PUT', '/api/segments/desktop-starters', { rule: { field: 'device', is: 'phone' } });
  await test.projectAll();
  expect((await get('/api/leads?segment=desktop-starters')).leads).toMatchObject([
    { stage: { source: 'ad' } },
  ]);
  expect((await test.ask('DELETE', '/api/segments/hot-now')).status).toBe(204);
  expect(await counts()).not.toHaveProperty('hot-now');
  expect((await test.ask('DELETE', '/api/segments/hot-now')).status).toBe(404);
  expect(await ask('PUT', '/api/segments/x', { rule: { any: [{ feld: 'x' }] } })).toMatchObject({
    ...{ status: 400, code: 'api/invalid-rule', path: 'rule.any.0.feld' },
  });
  const half = { all: [rule, { signal: 'page_view', min: 'two' }] };
  expect(await ask('PUT', '/api/segments/x', { rule: half })).toMatchObject({ path: 'rule.all.1.min' });
  expect(await ask('PUT', '/api/segments/x', { rule: 7 })).toMatchObject({ path: 'rule' });
  expect(await ask('PUT', '/api/segments/Wrong', { rule })).toMatchObject({ status: 400, path: 'id' });
});

it('plans a call for a request to be called and for who became hot, and reminders by hand', async () => {
  const { anna: id, boris } = await tell();
  const { tasks } = await get('/api/tasks');
  expect(tasks.map(({ origin, kind, lead }: Record<string, string>) => [origin, kind, lead])).toEqual([
    ['callback', 'call', id],
    ['hot', 'call', id],
  ]);
  const dueAt = new Date(START_MS - DAY_MS).toISOString();
  const made = await ask('POST', '/api/tasks', { lead: boris, note: 'send the list', dueAt });
  expect(made).toMatchObject({ status: 201, kind: 'reminder', origin: 'hand', dueAt, doneAt: null });
  expect((await get('/api/tasks')).tasks[0].id).toBe(made.id);
  const later = new Date(START_MS + DAY_MS).toISOString();
  expect(await ask('POST', `/api/tasks/${made.id}`, { dueAt: later })).toMatchObject({ dueAt: later });
  const open = async () => (await get('/api/tasks')).tasks.map((task: { id: string }) => task.id);
  expect((await open()).at(-1)).toBe(made.id);
  const first = await get('/api/tasks?limit=1');
  expect((await get(`/api/tasks?limit=2&after=${first.next}`)).tasks).toHaveLength(2);
  const done = await ask('POST', `/api/tasks/${made.id}`, { done: true });
  test.advance(MINUTE_MS);
  expect(await ask('POST', `/api/tasks/${made.id}`, { done: true })).toMatchObject({ doneAt: done.doneAt });
  expect(await open()).not.toContain(made.id);
  expect((await get('/api/tasks?state=done')).tasks).toHaveLength(1);
  expect(await ask('POST', '/api/tasks', { lead: 'nobody', dueAt })).toMatchObject({
    status: 400,
    path: 'lead',
  });
  expect((await test.ask('POST', '/api/tasks/nobody', { done: true })).status).toBe(404);
});

it('keeps views of the list', async () => {
  const made = await ask('POST', '/api/views', { name: 'Hot ones', query: 'temperature=hot&sort=score' });
  expect(made.status).toBe(201);
  expect(
    (await ask('PUT', `/api/views/${made.id}`, { name: 'Warm', query: 'temperature=warm' })).status,
  ).toBe(200);
  expect((await get('/api/views')).views).toEqual([{ id: made.id, name: 'Warm', query: 'temperature=warm' }]);
  expect(await ask('POST', '/api/views', { name: 'x', query: 'temprature=hot' })).toMatchObject({
    ...{ status: 400, code: 'api/invalid-query', path: 'temprature' },
  });
  expect((await test.ask('PUT', '/api/views/nobody', { name: 'x', query: '' })).status).toBe(404);
  expect((await test.ask('DELETE', `/api/views/${made.id}`)).status).toBe(204);
  expect((await get('/api/views')).views).toEqual([]);
  expect((await ask('POST', '/api/views', { name: 'Week', query: 'days=7' })).status).toBe(201);
  expect(await ask('POST', '/api/views', { name: 'x', query: 'days=0' })).toMatchObject({ path: 'days' });
});

it('counts signals and what waits in /metrics, and names nobody', async () => {
  await test.store.commit([makeVisit(anna, [makeSignal('page_view')])]);
  expect(await (await test.read('/metrics')).text()).toContain('lodestone_events_waiting 1\n');
  await test.projectAll();
  const text = await (await test.read('/metrics')).text();
  expect(text).toContain('lodestone_events_waiting 0\n');
  expect(text).not.toContain(anna);
});

it('tells live views when a stage changes', async () => {
  const { boris: id } = await tell();
  const response = await test.read('/api/live');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const heard = (async () => {
    while (!text.includes('event: change')) text += (await reader?.read())?.value ?? '';
    return text;
  })();
  await test.store.commit([
    makeVisit(
      'visitor-boris-001',
      [1, 2, 3].map((minute) => makeSignal('price_view', minute, { path: '/price' })),
    ),
  ]);
  await test.projectAll();
  const data = /event: change\ndata: (.*)\n/.exec(await heard)?.[1] ?? '{}';
  expect(JSON.parse(data)).toMatchObject({ id, stage: { temperature: 'warm', source: 'search' } });
  await reader?.cancel();
});
