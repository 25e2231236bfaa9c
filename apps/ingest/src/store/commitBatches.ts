import { type Clock, timeOfUuidV7 } from '@lodestone/core';
import { type RawBuilder, sql } from 'kysely';
import { EVENT_COLUMNS, toEventRow } from './behaviour/eventRows.js';
import { createChatWrites } from './chat/chatWrites.js';
import type { ColumnType, Engine, Writes } from './Engine.js';
import { toConsentRows, toItemRow, toJobRows, toLeadRow } from './rows.js';
import type { ItemBatch, ItemOutcome, NewItem } from './Store.js';
import type { Tables } from './tables.js';

const ITEM_COLUMNS = {
  site: 'text',
  key: 'text',
  hash: 'text',
  type: 'text',
  received_at_ms: 'bigint',
} as const;
const LEAD_COLUMNS = {
  id: 'text',
  site: 'text',
  key: 'text',
  campaign: 'text',
  campaign_known: 'integer',
  verdict: 'text',
  via: 'text',
  received_at_ms: 'bigint',
  body: 'text',
} as const;
const CONSENT_COLUMNS = {
  lead_id: 'text',
  position: 'integer',
  purpose: 'text',
  granted: 'integer',
  text: 'text',
  locale: 'text',
  text_hash: 'text',
  at: 'text',
} as const;
const JOB_COLUMNS = {
  id: 'text',
  site: 'text',
  lead_id: 'text',
  lead_key: 'text',
  kind: 'text',
  created_at_ms: 'bigint',
  due_at_ms: 'bigint',
  attempts: 'integer',
  state: 'text',
} as const;

/** A deadlock or a serialization failure is tried again this often before it counts as a failure. */
const MAX_RETRIES = 3;

interface Candidate {
  batch: ItemBatch;
  item: NewItem;
}

type Commit = (batches: readonly ItemBatch[]) => Promise<ItemOutcome[][]>;

/**
 * Writes batches durably. Keys decide: the first item of a key stands, in the batch, between batches and between
 * processes, by the primary key of `items`.
 * Errors: rejects when the database is at fault. A row at fault is set apart: first its envelope, then the item alone.
 */
export function createCommit(
  engine: Engine,
  clock: Pick<Clock, 'nowMs'>,
  createIds: (clock: Pick<Clock, 'nowMs'>) => () => string,
): Commit {
  let floorMs = 0;
  let lastId = '';
  const nextId = createIds({ nowMs: () => Math.max(clock.nowMs(), floorMs) });
  const makeJobId = createIds(clock);

  /** Ids go up over all processes and restarts, whatever their clocks say. */
  function makeLeadId(newestId: string): string {
    if (newestId > lastId) floorMs = Math.max(floorMs, timeOfUuidV7(newestId) + 1);
    lastId = nextId();
    return lastId;
  }

  async function attempt(batches: readonly ItemBatch[]): Promise<ItemOutcome[][]> {
    const first = firstByKey(batches);
    const hashes = new Map<string, string>();
    await engine.transact(readKnown(engine, first), (rows) => {
      let newestId = '';
      let newestSeq = 0;
      for (const { site, key, hash, newest, seq } of rows)
        if (key !== '') hashes.set(place(site, key), hash);
        else {
          newestId = newest;
          newestSeq = seq;
        }
      const fresh = [...first].filter(([id]) => !hashes.has(id)).map(([, candidate]) => candidate);
      const makeSeq = () => {
        newestSeq += 1;
        return newestSeq;
      };
      return writeAll(engine, fresh, { makeLeadId: () => makeLeadId(newestId), makeJobId, makeSeq });
    });
    const reported = new Set<string>();
    return batches.map((batch) =>
      batch.items.map((item) => {
        const id = place(batch.site, item.key);
        const isStoredNow = !hashes.has(id) && !reported.has(id);
        reported.add(id);
        if (isStoredNow) return 'stored';
        return (hashes.get(id) ?? first.get(id)?.item.hash) === item.hash ? 'known' : 'conflict';
      }),
    );
  }

  async function retrying(batches: readonly ItemBatch[]): Promise<ItemOutcome[][]> {
    for (let retry = 0; ; retry += 1) {
      try {
        return await attempt(batches);
      } catch (error) {
        if (retry === MAX_RETRIES || !engine.isRetryable(error)) throw error;
      }
    }
  }

  async function separating(batches: readonly ItemBatch[]): Promise<ItemOutcome[][]> {
    try {
      return await retrying(batches);
    } catch (error) {
      if (!engine.isRowError(error)) throw error;
    }
    const outcomes: ItemOutcome[][] = [];
    if (batches.length > 1) {
      for (const batch of batches) outcomes.push(...(await separating([batch])));
      return outcomes;
    }
    for (const batch of batches) outcomes.push(await itemByItem(batch));
    return outcomes;
  }

  async function itemByItem(batch: ItemBatch): Promise<ItemOutcome[]> {
    if (batch.items.length <= 1) return batch.items.map(() => 'failed');
    const outcomes: ItemOutcome[] = [];
    for (const item of batch.items)
      outcomes.push(...(await separating([{ ...batch, items: [item] }])).flat());
    return outcomes;
  }

  return separating;
}

const place = (site: string, key: string): string => `${site}\n${key}`;

function firstByKey(batches: readonly ItemBatch[]): Map<string, Candidate> {
  const first = new Map<string, Candidate>();
  for (const batch of batches)
    for (const item of batch.items) {
      const id = place(batch.site, item.key);
      if (!first.has(id)) first.set(id, { batch, item });
    }
  return first;
}

interface Ids {
  makeLeadId(): string;
  makeJobId(): string;
  makeSeq(): number;
}

/** An item that stands under a wanted key; or, without a key, the id of the newest lead and the place of the newest event. */
interface KnownRow {
  site: string;
  key: string;
  hash: string;
  newest: string;
  seq: number;
}

/** Erased events have had their places as well: the cursor behind them remembers, and passes no place twice. */
const newestSeq = sql`coalesce((select max(place) from (
  select max(seq) as place from events
  union all select cast(position as bigint) from cursors where name = 'behaviour') as places), 0)`;

/** A subquery for each wanted key: both engines then look it up by the primary key, however many items there are. */
function readKnown(engine: Engine, candidates: ReadonlyMap<string, Candidate>): RawBuilder<KnownRow> {
  const keys = [...candidates.values()].map(({ batch, item }) => ({ site: batch.site, key: item.key }));
  return sql<KnownRow>`
    select site, key, hash, '' as newest, 0 as seq from (
      select wanted.site as site, wanted.key as key,
        (select hash from items where items.site = wanted.site and items.key = wanted.key) as hash
      from (${engine.selectRows({ site: 'text', key: 'text' }, keys)}) as wanted
    ) as found where hash is not null
    union all select '', '', '', coalesce((select max(id) from leads), ''), ${newestSeq}`;
}

function writeAll(
  engine: Engine,
  fresh: readonly Candidate[],
  { makeLeadId, makeJobId, makeSeq }: Ids,
): Writes {
  const items: object[] = [];
  const events: object[] = [];
  const leads: object[] = [];
  const consents: object[] = [];
  const jobs: object[] = [];
  const chat = createChatWrites();
  for (const { batch, item } of fresh) {
    items.push(toItemRow(batch, item));
    const id = item.lead && makeLeadId();
    const seq = makeSeq();
    events.push(toEventRow(batch, item, seq, id));
    chat.add(batch, item, seq, id);
    if (!item.lead || id === undefined) continue;
    leads.push(toLeadRow(id, batch, item, item.lead));
    consents.push(...toConsentRows(id, item.at, item.lead));
    jobs.push(...toJobRows(id, batch, item, makeJobId));
  }
  const tables = [
    ['items', ITEM_COLUMNS, items],
    ['events', EVENT_COLUMNS, events],
    ['leads', LEAD_COLUMNS, leads],
    ['consents', CONSENT_COLUMNS, consents],
    ['jobs', JOB_COLUMNS, jobs],
  ] as const;
  const inserts = tables
    .filter(([, , rows]) => rows.length > 0)
    .map(([table, columns, rows]) => insert(engine, table, columns, rows));
  const chatInserts = chat.inserts(engine);
  return { inserts: [...inserts, ...chatInserts], hasLeads: leads.length > 0 || chatInserts.length > 0 };
}

function insert(
  engine: Engine,
  table: keyof Tables,
  columns: Record<string, ColumnType>,
  rows: readonly object[],
): RawBuilder<unknown> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  return sql`insert into ${sql.table(table)} (${names}) ${engine.selectRows(columns, rows)}`;
}
