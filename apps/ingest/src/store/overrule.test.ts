import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inspectLead } from '../people/inspectLead.js';
import { makeBatch, makeNewItem, makeNewLead } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { openTestEngine } from '../testing/openTestEngine.js';
import { openTestStore } from '../testing/storeEngines.js';
import { type Store, type Verdict, verdictOf } from './Store.js';
import { IS_NO_LEAD, VERDICT } from './verdictColumn.js';

onEachEngine('overrules', (engine) => {
  let location: ReturnType<ReturnType<typeof engine>['newLocation']>;
  let store: Store;
  let nowMs = 1_000;
  beforeEach(async () => {
    location = engine().newLocation();
    store = await openTestStore(location, () => nowMs);
  });
  afterEach(() => store.close());

  const commit = async (verdict: Verdict, reasons: string[] = []) => {
    const lead = makeNewLead({ judgement: { verdict, reasons, fields: {} } });
    await store.commit([makeBatch([makeNewItem({ lead })])]);
    return store.latestLeadId();
  };
  const verdictsOf = async (verdict?: Verdict) =>
    (await store.listLeads({ limit: 500, order: 'asc', verdict })).map(verdictOf);

  it('puts the owner’s word over the verdict and keeps what was judged', async () => {
    const id = await commit('held', ['fake-name']);
    nowMs = 5_000;
    expect(await store.overrule(id, 'lead', 'admin')).toBe(true);
    expect(await store.findLead(id)).toMatchObject({
      judgement: { verdict: 'held', reasons: ['fake-name'] },
      overrule: { verdict: 'lead', from: 'held', by: 'admin', atMs: 5_000 },
    });
    expect([await verdictsOf('lead'), await verdictsOf('held')]).toEqual([['lead'], []]);
    expect(await store.countNoLeads()).toEqual({ held: 0, 'not-a-lead': 0 });
  });

  it('does it once, however often it is told, and keeps the first time', async () => {
    const id = await commit('held');
    nowMs = 5_000;
    await Promise.all([1, 2, 3].map(() => store.overrule(id, 'lead', 'admin')));
    const revision = await store.latestRevision();
    nowMs = 6_000;
    await store.overrule(id, 'lead', 'token');
    expect((await store.findLead(id))?.overrule).toEqual({
      verdict: 'lead',
      from: 'held',
      by: 'admin',
      atMs: 5_000,
    });
    expect((await store.listChanges(revision)).leads).toEqual([]);
  });

  it('takes its word back, and another word over the first', async () => {
    const id = await commit('held');
    await store.overrule(id, 'lead', 'admin');
    await store.overrule(id, 'not-a-lead', 'token');
    expect((await store.findLead(id))?.overrule).toMatchObject({
      verdict: 'not-a-lead',
      from: 'lead',
      by: 'token',
    });
    await store.overrule(id, null, 'admin');
    await store.overrule(id, null, 'admin');
    expect((await store.findLead(id))?.overrule).toBeUndefined();
    expect(await verdictsOf('held')).toEqual(['held']);
  });

  it('stands against any later judgement', async () => {
    const id = await commit('held');
    await store.overrule(id, 'lead', 'admin');
    // What a judgement writes is the judged verdict and nothing else.
    const { writer, close } = await openTestEngine(location);
    await writer.updateTable('leads').set({ verdict: 'not-a-lead' }).execute();
    await close();
    const lead = await store.findLead(id);
    expect(lead && [verdictOf(lead), lead.judgement.verdict]).toEqual(['lead', 'not-a-lead']);
    expect(await store.countNoLeads()).toEqual({ held: 0, 'not-a-lead': 0 });
  });

  it('says that there is no such lead', async () => {
    expect(await store.overrule('nothing', 'lead', 'admin')).toBe(false);
  });

  it('lets an inspection fill what an overrule began', async () => {
    const id = await commit('held');
    await store.overrule(id, 'lead', 'admin');
    expect((await store.findLead(id))?.checks).toBeUndefined();
    await store.projectNext(inspectLead, 10);
    expect(await store.findLead(id)).toMatchObject({ checks: { email: {} }, overrule: { verdict: 'lead' } });
  });

  it('wakes the listeners of all processes of one database', async () => {
    const id = await commit('held');
    // Processes on one file of SQLite hear only of themselves; their live views look by themselves.
    const other = 'databaseUrl' in location ? await openTestStore(location) : store;
    const woken = new Promise<void>((resolve) => other.onLeads(resolve));
    await store.overrule(id, 'lead', 'admin');
    await woken;
    if (other !== store) await other.close();
  });

  it('counts and lists by the verdict in force, and by reason', async () => {
    await commit('lead');
    await commit('held', ['bot']);
    const fake = await commit('held', ['fake-name']);
    await commit('not-a-lead', ['missing-contact']);
    expect(await store.countNoLeads()).toEqual({ held: 2, 'not-a-lead': 1 });
    await store.projectNext(inspectLead, 10);
    const found = await store.listLeads({ limit: 10, order: 'asc', reason: 'fake-name' });
    expect(found.map(({ id }) => id)).toEqual([fake]);
    expect(await store.listLeads({ limit: 10, order: 'asc', reason: 'fake' })).toEqual([]);
  });

  it('finds the held ones without walking over all leads', async () => {
    await store.commit([makeBatch(Array.from({ length: 400 }, () => makeNewItem()))]);
    await commit('held');
    const { name, writer, close } = await openTestEngine(location);
    const plan = await writer.transaction().execute(async (db) => {
      // On so few rows it would walk over them all, rightly.
      if (name === 'postgres') await sql`set local enable_seqscan = off`.execute(db);
      const how = sql.raw(name === 'postgres' ? 'explain' : 'explain query plan');
      return sql`${how} select * from leads where ${VERDICT} = ${'held'} and ${IS_NO_LEAD} order by id desc limit 50`.execute(
        db,
      );
    });
    await close();
    expect(JSON.stringify(plan.rows)).toContain('leads_by_no_lead');
  });
});
