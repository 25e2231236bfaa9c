import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { demo, MINUTE_MS, makeSignal, makeVisit, projectAll, START_MS } from '../../testing/behaviour.js';
import { makeNewItem, makeNewLead } from '../../testing/builders.js';
import { onEachEngine } from '../../testing/onEachEngine.js';
import { openTestEngine } from '../../testing/openTestEngine.js';
import { openTestStore } from '../../testing/storeEngines.js';
import type { Engine } from '../Engine.js';
import type { ItemBatch } from '../Store.js';
import { FUNNEL_GROUPS, type FunnelGroup, type FunnelRow } from './BehaviourStore.js';

const DAY_MS = 86_400_000;
const GAP_MS = 30 * MINUTE_MS;
const STEPS: Record<string, number> = { form_view: 1, form_start: 2, form_submit: 3 };

onEachEngine('the funnel', (engine) => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  async function open() {
    const location = engine().newLocation();
    const store = await openTestStore(location, () => START_MS + 3 * DAY_MS);
    const tables = await openTestEngine(location);
    closing.push(
      () => store.close(),
      () => tables.close(),
    );
    return { store, tables };
  }

  const step = fc.record({
    visitor: fc.constantFrom('visitor-anna-0001', 'visitor-boris-001', undefined),
    minute: fc.integer({ min: 0, max: 2_000 }),
    what: fc.constantFrom('visit_start', 'form_view', 'form_start', 'page_view', 'lead', 'no-lead'),
    campaign: fc.constantFrom('newsletter', 'callback', 'ebook'),
    source: fc.constantFrom('ad', 'search'),
    mark: fc.constantFrom(undefined, undefined, undefined, 'bot' as const),
  });
  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

  function toBatch({ visitor, minute, what, campaign, source, mark }: Step): ItemBatch {
    const at = new Date(START_MS + minute * MINUTE_MS).toISOString();
    if (what === 'lead' || what === 'no-lead') {
      const judgement = {
        verdict: what === 'lead' ? ('lead' as const) : ('held' as const),
        reasons: [],
        fields: {},
      };
      const lead = makeNewLead({ campaign, judgement, contact: { email: `${campaign}@kalyna.example` } });
      return makeVisit(visitor, [makeNewItem({ at, lead })], { mark });
    }
    const props = what === 'visit_start' ? { source, device: 'phone' } : { campaign };
    // A signal without a visitor belongs to no visit.
    return makeVisit(visitor ?? 'visitor-carl-00001', [makeSignal(what, minute, props)], { mark });
  }

  /** The funnel counted from the events alone, by the words of the README and without the projection. */
  async function countNaively({ reader }: Engine, by: FunnelGroup): Promise<FunnelRow[]> {
    const { rows: events } = await sql<{
      visitor: string;
      name: string;
      at_ms: number;
      props: string;
      lead_id: string | null;
    }>`
      select * from events where is_counted = 1 and type in ('signal', 'lead') order by visitor, at_ms, key`.execute(
      reader,
    );
    const verdicts = new Map(
      (await reader.selectFrom('leads').select(['id', 'verdict', 'body']).execute()).map((row) => [
        row.id,
        row,
      ]),
    );
    const lifecycles = await reader
      .selectFrom('lead_subjects')
      .innerJoin('standings', 'standings.subject', 'lead_subjects.subject')
      .select(['lead_id', 'lifecycle'])
      .execute();
    const seen = new Map<string, FunnelRow>();
    let visit = { visitor: '', lastMs: 0, startMs: 0, source: 'unknown', device: 'unknown' };
    const cells = new Map<
      string,
      { visit: typeof visit; campaign: string; step: number; leadIds: string[] }
    >();
    for (const { visitor, name, at_ms, props, lead_id } of events) {
      if (visitor !== visit.visitor || at_ms - visit.lastMs >= GAP_MS)
        visit = { visitor, lastMs: at_ms, startMs: at_ms, source: 'unknown', device: 'unknown' };
      visit.lastMs = at_ms;
      const { source, device, campaign } = JSON.parse(props);
      if (name === 'visit_start' && visit.source === 'unknown') Object.assign(visit, { source, device });
      if (!STEPS[name]) continue;
      const key = `${visitor} ${visit.startMs} ${campaign}`;
      const cell = cells.get(key) ?? { visit, campaign, step: 0, leadIds: [] as string[] };
      cell.step = Math.max(cell.step, STEPS[name] ?? 0);
      if (lead_id !== null && verdicts.get(lead_id)?.verdict === 'lead') cell.leadIds.push(lead_id);
      cells.set(key, cell);
    }
    for (const {
      visit: { source, device, startMs },
      campaign,
      step: reached,
      leadIds,
    } of cells.values()) {
      const group = { campaign, source, device, day: Math.floor(startMs / DAY_MS) }[by];
      const row = seen.get(String(group)) ?? {
        ...{ group, viewed: 0, started: 0, submitted: 0, leads: 0, qualified: 0 },
      };
      row.viewed += 1;
      row.started += reached >= 2 ? 1 : 0;
      row.submitted += reached >= 3 ? 1 : 0;
      row.leads += leadIds.length > 0 ? 1 : 0;
      const isQualified = lifecycles.some(
        ({ lead_id, lifecycle }) =>
          leadIds.includes(lead_id) && ['iql', 'mql', 'sql', 'customer'].includes(lifecycle),
      );
      row.qualified += isQualified ? 1 : 0;
      seen.set(String(group), row);
    }
    return [...seen.values()].sort((one, other) => (String(one.group) < String(other.group) ? -1 : 1));
  }

  it('counts what the events say, in every grouping, whatever order they came in, and after a rebuild', async () => {
    const day = Math.floor(START_MS / DAY_MS);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const { store, tables } = await open();
        for (const batch of steps.map(toBatch)) await store.commit([batch]);
        await projectAll(store, 7, [demo]);
        const count = async (by: FunnelGroup) =>
          (await store.readFunnel({ site: 'demo', fromDay: day, toDay: day + 5, by })).sort((one, other) =>
            String(one.group) < String(other.group) ? -1 : 1,
          );
        const before: FunnelRow[][] = [];
        for (const by of FUNNEL_GROUPS) {
          before.push(await count(by));
          expect(before.at(-1)).toEqual(await countNaively(tables, by));
        }
        await sql`delete from visit_campaigns where campaign <> 'callback'`.execute(tables.writer);
        await sql`delete from funnel_days`.execute(tables.writer);
        await sql`update visits set source = 'wrong'`.execute(tables.writer);
        expect(await count('campaign')).toEqual([]);
        await store.rebuildBehaviour();
        await projectAll(store, 1_000, [demo]);
        for (const [place, by] of FUNNEL_GROUPS.entries()) expect(await count(by)).toEqual(before[place]);
        for (const close of closing.splice(0)) await close();
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
