import { type Clock, timeOfUuidV7 } from '@lodestone/core';
import { sql, type Transaction } from 'kysely';
import type { ColumnType, Engine } from './Engine.js';
import { toConsentRows, toEventRow, toJobRows, toLeadRow } from './rows.js';
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
const EVENT_COLUMNS = {
  site: 'text',
  key: 'text',
  type: 'text',
  at_ms: 'bigint',
  received_at_ms: 'bigint',
  body: 'text',
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
    const { inserted, hashes, hasLeads } = await engine.writer
      .transaction()
      .execute((transaction) => write(engine, transaction, first, { makeLeadId, makeJobId }));
    if (hasLeads) engine.leadsCommitted();
    return batches.map((batch) =>
      batch.items.map((item) => {
        const id = place(batch.site, item.key);
        if (inserted.delete(id)) return 'stored';
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
  makeLeadId(newestId: string): string;
  makeJobId(): string;
}

interface Written {
  inserted: Set<string>;
  /** Hashes of the items that were there before. */
  hashes: Map<string, string>;
  hasLeads: boolean;
}

async function write(
  engine: Engine,
  transaction: Transaction<Tables>,
  candidates: ReadonlyMap<string, Candidate>,
  ids: Ids,
): Promise<Written> {
  const inserted = await insertItems(engine, transaction, candidates);
  const hashes = await readHashes(
    engine,
    transaction,
    [...candidates].filter(([id]) => !inserted.has(id)).map(([, candidate]) => candidate),
  );
  const fresh = [...candidates].filter(([id]) => inserted.has(id)).map(([, candidate]) => candidate);
  const events = fresh.filter(({ item }) => !item.lead).map(({ batch, item }) => toEventRow(batch, item));
  if (events.length > 0) await insert(engine, transaction, 'events', EVENT_COLUMNS, events);
  const hasLeads = fresh.some(({ item }) => item.lead);
  if (hasLeads) await insertLeads(engine, transaction, fresh, ids);
  return { inserted, hashes, hasLeads };
}

async function insertItems(
  engine: Engine,
  transaction: Transaction<Tables>,
  candidates: ReadonlyMap<string, Candidate>,
): Promise<Set<string>> {
  // In the order of keys: two processes that meet over the same keys then wait for each other and cannot deadlock.
  const rows = [...candidates]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { batch, item }]) => ({
      site: batch.site,
      key: item.key,
      hash: item.hash,
      type: item.type,
      received_at_ms: batch.receivedAtMs,
    }));
  if (rows.length === 0) return new Set();
  const { rows: returned } = await sql<{ site: string; key: string }>`
    insert into items (site, key, hash, type, received_at_ms) ${engine.selectRows(ITEM_COLUMNS, rows)}
    on conflict (site, key) do nothing returning site, key`.execute(transaction);
  return new Set(returned.map(({ site, key }) => place(site, key)));
}

async function readHashes(
  engine: Engine,
  transaction: Transaction<Tables>,
  candidates: readonly Candidate[],
): Promise<Map<string, string>> {
  if (candidates.length === 0) return new Map();
  const keys = candidates.map(({ batch, item }) => ({ site: batch.site, key: item.key }));
  const { rows } = await sql<{ site: string; key: string; hash: string }>`
    select site, key, hash from items
    where (site, key) in (${engine.selectRows({ site: 'text', key: 'text' }, keys)})`.execute(transaction);
  return new Map(rows.map(({ site, key, hash }) => [place(site, key), hash]));
}

async function insertLeads(
  engine: Engine,
  transaction: Transaction<Tables>,
  fresh: readonly Candidate[],
  { makeLeadId, makeJobId }: Ids,
): Promise<void> {
  await engine.lockLeadOrder(transaction);
  const newest = await transaction
    .selectFrom('leads')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  const leads: ReturnType<typeof toLeadRow>[] = [];
  const consents: ReturnType<typeof toConsentRows> = [];
  const jobs: ReturnType<typeof toJobRows> = [];
  for (const { batch, item } of fresh) {
    if (!item.lead) continue;
    const id = makeLeadId(newest?.id ?? '');
    leads.push(toLeadRow(id, batch, item, item.lead));
    consents.push(...toConsentRows(id, item.at, item.lead));
    jobs.push(...toJobRows(id, batch, item, makeJobId));
  }
  await insert(engine, transaction, 'leads', LEAD_COLUMNS, leads);
  if (consents.length > 0) await insert(engine, transaction, 'consents', CONSENT_COLUMNS, consents);
  if (jobs.length > 0) await insert(engine, transaction, 'jobs', JOB_COLUMNS, jobs);
  await engine.announceLeads(transaction);
}

async function insert(
  engine: Engine,
  transaction: Transaction<Tables>,
  table: keyof Tables,
  columns: Record<string, ColumnType>,
  rows: readonly object[],
): Promise<void> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names}) ${engine.selectRows(columns, rows)}`.execute(
    transaction,
  );
}
