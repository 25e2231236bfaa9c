import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { makeSignal, makeVisit, projectAll, START_MS } from '../../testing/behaviour.js';
import { makeNewItem } from '../../testing/builders.js';
import { onEachEngine } from '../../testing/onEachEngine.js';
import { openTestEngine } from '../../testing/openTestEngine.js';
import { openTestStore } from '../../testing/storeEngines.js';
import { addPartition, listPartitions } from './partitions.js';

const DAY_MS = 86_400_000;
const visitor = 'visitor-anna-0001';

onEachEngine('signals whose time is over', (engine) => {
  it('are erased with their keys and visits, page by page; newer ones and leads stay', async () => {
    const location = engine().newLocation();
    const nowMs = START_MS + 500 * DAY_MS;
    const store = await openTestStore(location, () => nowMs);
    const tables = await openTestEngine(location);
    const old = Array.from({ length: 30 }, (_, minute) => makeSignal('page_view', minute));
    const lead = makeNewItem({ at: new Date(START_MS).toISOString() });
    const fresh = makeSignal('page_view', 450 * 24 * 60);
    for (let page = 0; page < 40; page += 1)
      await store.commit([
        makeVisit(
          visitor,
          old.map((item) => ({ ...item, key: `${item.key}-${page}` })),
        ),
      ]);
    await store.commit([makeVisit(visitor, [lead]), makeVisit(visitor, [fresh])]);
    await projectAll(store);
    const before = nowMs - 400 * DAY_MS;
    expect(await store.purgeEvents(before)).toBe(true);
    while (await store.purgeEvents(before));
    await projectAll(store);
    const keys = async (table: string) =>
      (
        await sql<{ key: string }>`select key from ${sql.table(table)} order by key`.execute(tables.reader)
      ).rows.map(({ key }) => key);
    expect(await keys('events')).toEqual([fresh.key]);
    expect(await keys('items')).toEqual([lead.key, fresh.key].sort());
    expect(await store.listLeads({ limit: 9, order: 'asc' })).toHaveLength(1);
    const visits = await tables.reader.selectFrom('visits').select('started_at_ms').execute();
    expect(visits).toEqual([{ started_at_ms: Date.parse(fresh.at) }]);
    // What comes next stands behind everything that ever was.
    await store.commit([makeVisit(visitor, [makeSignal('cart_updated', 451 * 24 * 60)])]);
    await projectAll(store);
    expect(await tables.reader.selectFrom('visits').select('started_at_ms').execute()).toHaveLength(2);
    await tables.close();
    await store.close();
  });

  it('go with their month on PostgreSQL, where the months to come have their partition ahead of need', async () => {
    const location = engine().newLocation();
    const nowMs = Date.parse('2027-01-15T00:00:00Z');
    const store = await openTestStore(location, () => nowMs);
    const tables = await openTestEngine(location);
    if (tables.name === 'postgres') {
      const names = async () => (await listPartitions(tables.writer)).map(({ name }) => name);
      expect(await names()).toEqual(['events_2027_01', 'events_2027_02', 'events_2027_03']);
      // What had no month yet moves into it.
      await store.commit([makeVisit(visitor, [makeSignal('page_view')])]);
      await addPartition(tables.writer, START_MS);
      await addPartition(tables.writer, START_MS);
      const { rows } = await sql`select key from events_2026_03`.execute(tables.reader);
      expect(rows).toHaveLength(1);
      expect((await sql`select 1 from events_default`.execute(tables.reader)).rows).toEqual([]);
      expect(await store.purgeEvents(Date.parse('2026-04-01T00:00:00Z'))).toBe(false);
      expect(await names()).toEqual(['events_2027_01', 'events_2027_02', 'events_2027_03']);
    }
    await tables.close();
    await store.close();
  });
});
