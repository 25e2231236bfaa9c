import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { demo, makeSignal, makeVisit, projectAll, START_MS } from '../../testing/behaviour.js';
import { makeNewItem, makeNewLead } from '../../testing/builders.js';
import { onEachEngine } from '../../testing/onEachEngine.js';
import { openTestEngine } from '../../testing/openTestEngine.js';
import { openTestStore } from '../../testing/storeEngines.js';
import type { Engine } from '../Engine.js';
import type { ItemBatch, Store } from '../Store.js';

onEachEngine('visits', (engine) => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  async function open(): Promise<{ store: Store; tables: Engine }> {
    const location = engine().newLocation();
    const store = await openTestStore(location);
    const tables = await openTestEngine(location);
    closing.push(
      () => store.close(),
      () => tables.close(),
    );
    return { store, tables };
  }

  /** Everything that was projected, to compare. */
  async function projected({ reader }: Engine) {
    const all = async (table: string, order: string) =>
      (await sql`select * from ${sql.table(table)} order by ${sql.raw(order)}`.execute(reader)).rows;
    return {
      visitors: await all('visitors', 'site, visitor'),
      visits: await all('visits', 'site, visitor, started_at_ms'),
      campaigns: await all('visit_campaigns', 'site, visitor, started_at_ms, campaign'),
    };
  }

  /** What a wrong version could have left: nothing where something should be, and something where nothing should be. */
  async function spoil({ writer }: Engine): Promise<void> {
    await sql`delete from visits`.execute(writer);
    await sql`update visitors set first_touch = null`.execute(writer);
    await sql`insert into visit_campaigns values ('demo', 'visitor-of-nobody', 0, 'newsletter', 0, 'ad', 'phone', 3)`.execute(
      writer,
    );
  }

  const anna = 'visitor-anna-0001';
  const boris = 'visitor-boris-001';

  const story = (): ItemBatch[] => [
    makeVisit(anna, [
      makeSignal('visit_start', 0, { source: 'ad', device: 'phone', path: '/', language: 'uk' }),
      makeSignal('page_view', 1, { path: '/' }),
      makeSignal('form_view', 2, { campaign: 'newsletter' }),
    ]),
    makeVisit(anna, [makeSignal('form_start', 3, { campaign: 'newsletter' })], { hasGpc: true }),
    makeVisit(anna, [makeSignal('visit_start', 90, { source: 'mail', device: 'phone' })]),
    makeVisit(boris, [makeSignal('page_view', 0)]),
    makeVisit(undefined, [makeNewItem({ at: new Date(START_MS).toISOString() })]),
  ];

  it('are made of the signals, with the first and the last touch of the visitor', async () => {
    const { store, tables } = await open();
    await store.commit(story());
    await projectAll(store);
    const { visitors, visits, campaigns } = await projected(tables);
    expect(visits).toMatchObject([
      { visitor: expect.stringMatching(/^l:/), source: 'unknown', signals: 1 },
      { visitor: anna, source: 'ad', device: 'phone', language: 'uk', signals: 4, has_gpc: 1 },
      { visitor: anna, source: 'mail', signals: 1, has_gpc: 0 },
      { visitor: boris, source: 'unknown', signals: 1 },
    ]);
    expect(visitors[1]).toMatchObject({
      first_at_ms: START_MS,
      last_at_ms: START_MS + 90 * 60_000,
      first_touch: '{"source":"ad","device":"phone","path":"/","language":"uk"}',
      last_touch: '{"source":"mail","device":"phone"}',
    });
    expect(campaigns).toMatchObject([
      { visitor: expect.stringMatching(/^l:/), campaign: 'newsletter', step: 3, source: 'unknown' },
      { visitor: anna, campaign: 'newsletter', step: 2, source: 'ad', day: 20_513 },
    ]);
  });

  it('are the same whatever came first, in steps of any size, and after a rebuild', async () => {
    const one = await open();
    const other = await open();
    const batches = story();
    await one.store.commit(batches);
    await projectAll(one.store);
    for (const batch of batches.toReversed())
      for (const item of batch.items.toReversed()) {
        await other.store.commit([{ ...batch, items: [item] }]);
        await projectAll(other.store, 1);
      }
    // The lead's own id stands in for its visitor.
    const first = JSON.parse(
      JSON.stringify(await projected(one.tables)).replaceAll(/l:[\w-]{36}/g, 'l:lead'),
    );
    const second = await projected(other.tables);
    expect(JSON.parse(JSON.stringify(second).replaceAll(/l:[\w-]{36}/g, 'l:lead'))).toEqual(first);
    await spoil(other.tables);
    expect(await projected(other.tables)).not.toEqual(second);
    await other.store.rebuildBehaviour();
    await projectAll(other.store);
    expect(await projected(other.tables)).toEqual(second);
  });

  it('know nothing of what robots and the owner did, which is kept all the same', async () => {
    const { store, tables } = await open();
    await store.commit([
      makeVisit(anna, [makeSignal('page_view'), makeNewItem()], { mark: 'bot' }),
      makeVisit(boris, [makeSignal('page_view')], { mark: 'own' }),
    ]);
    await projectAll(store);
    expect(await projected(tables)).toEqual({ visitors: [], visits: [], campaigns: [] });
    const events = await tables.reader.selectFrom('events').selectAll().orderBy('seq').execute();
    expect(events.map(({ mark, is_counted }) => [mark, is_counted])).toEqual([
      ['bot', 0],
      ['bot', 0],
      ['own', 0],
    ]);
    expect(await store.listLeads({ limit: 10, order: 'asc' })).toHaveLength(1);
  });

  it('count a submission once, though somebody tells of it with a signal as well', async () => {
    const { store, tables } = await open();
    await store.commit([
      makeVisit(anna, [
        makeNewItem({ at: new Date(START_MS).toISOString() }),
        makeSignal('form_submit', 1, { campaign: 'newsletter' }),
      ]),
    ]);
    await projectAll(store);
    expect((await projected(tables)).visits).toMatchObject([{ visitor: anna, signals: 1 }]);
  });

  it('are projected once by two processes at a time', async () => {
    const location = engine().newLocation();
    const [one, other] = [await openTestStore(location), await openTestStore(location)];
    closing.push(
      () => one.close(),
      () => other.close(),
    );
    for (let place = 0; place < 40; place += 1)
      await one.commit([makeVisit(`visitor-number-${place}`, [makeSignal('page_view', place)])]);
    let done = 0;
    const work = async (store: Store) => {
      for (let count: number | undefined = 1; count !== 0; ) {
        // On one file of SQLite the other may have it locked for longer than is waited: then it is tried again.
        count = await store.projectBehaviour([demo], 3).catch(() => undefined);
        done += count ?? 0;
      }
    };
    await Promise.all([work(one), work(other)]);
    expect(done).toBe(40);
    const tables = await openTestEngine(location);
    closing.push(() => tables.close());
    expect((await projected(tables)).visits).toHaveLength(40);
  });

  it('are erased when the visitor takes his consent back, also those that come late, but not his submission', async () => {
    const { store, tables } = await open();
    const lead = makeNewItem({ at: new Date(START_MS + 60_000).toISOString(), lead: makeNewLead() });
    const late = makeVisit(anna, [makeSignal('price_view', 1)]);
    const refusal = makeNewItem({
      type: 'consent',
      lead: undefined,
      at: new Date(START_MS + 5 * 60_000).toISOString(),
      event: { name: '', props: { functional: true, analytics: false, marketing: false } },
    });
    await store.commit([makeVisit(anna, [makeSignal('page_view'), lead])]);
    await projectAll(store);
    await store.commit([makeVisit(anna, [refusal]), makeVisit(boris, [makeSignal('page_view')])]);
    await projectAll(store);
    await store.commit([late]);
    await projectAll(store);
    const after = await projected(tables);
    expect(after.visitors).toMatchObject([{ visitor: expect.stringMatching(/^l:/) }, { visitor: boris }]);
    expect(after.campaigns).toMatchObject([{ campaign: 'newsletter', step: 3 }]);
    const [stored] = await store.listLeads({ limit: 10, order: 'asc' });
    expect(stored?.contact).toEqual(lead.lead?.contact);
    const everything = [];
    for (const table of [
      'events',
      'leads',
      'visits',
      'visitors',
      'identifications',
      'withdrawals',
      'projection_queue',
      'standings',
      'stage_changes',
      'lead_subjects',
      'tasks',
    ])
      everything.push((await sql`select * from ${sql.table(table)}`.execute(tables.reader)).rows);
    expect(JSON.stringify(everything)).not.toContain(anna);
    expect(JSON.stringify(everything)).not.toContain('price_view');
    expect(JSON.stringify(everything)).toContain(boris);
    // What he does after it, having agreed again, counts anew.
    await store.commit([makeVisit(anna, [makeSignal('page_view', 6)])]);
    await projectAll(store);
    expect((await projected(tables)).visits).toHaveLength(3);
  });
});
