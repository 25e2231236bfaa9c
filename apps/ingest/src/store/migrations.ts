import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';
import { createBehaviourTables } from './behaviour/createBehaviourTables.js';
import { createChatTables } from './chat/createChatTables.js';
import { createMailTables } from './mail/createMailTables.js';
import { createGrantTables } from './promises/createGrantTables.js';
import { createOfferTables } from './promises/createOfferTables.js';
import { createSeatTables } from './promises/createSeatTables.js';
import { indexOfferClocks } from './promises/indexOfferClocks.js';
import { createSequenceTables } from './sequences/createSequenceTables.js';
import { IS_NO_LEAD, VERDICT } from './verdictColumn.js';

/**
 * The schema, step by step; the same statements run on SQLite and PostgreSQL. Kysely's own lock keeps two PostgreSQL
 * processes apart; on SQLite it has none, hence `if not exists`.
 */
const MIGRATIONS: Record<string, Migration> = {
  '0001-intake': { up: createIntakeTables },
  '0002-access': { up: createAccessTables },
  '0003-jobs': { up: createJobsTable },
  '0004-overrules': { up: createOverrulesTable },
  '0005-people': { up: createPeopleTables },
  '0006-behaviour': { up: createBehaviourTables },
  '0007-lasting-stages': { up: (db) => addColumn(db, 'stage_changes', 'lasting', 'integer') },
  '0008-mail': { up: createMailTables },
  '0009-grants': { up: createGrantTables },
  '0010-seats': { up: createSeatTables },
  '0011-offers': { up: createOfferTables },
  '0012-chat': { up: createChatTables },
  '0014-sequences': { up: createSequenceTables },
  '0015-offer-clocks': { up: indexOfferClocks },
};

export const migrationProvider: MigrationProvider = { getMigrations: async () => MIGRATIONS };

async function createIntakeTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('items')
    .ifNotExists()
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('received_at_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('items_pk', ['site', 'key'])
    .execute();
  await db.schema
    .createTable('leads')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('campaign', 'text', (column) => column.notNull())
    .addColumn('campaign_known', 'integer', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('via', 'text', (column) => column.notNull())
    .addColumn('received_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await index(db, 'leads_by_key', 'leads', ['site', 'key'], true);
  await index(db, 'leads_by_site', 'leads', ['site', 'id']);
  await db.schema
    .createTable('consents')
    .ifNotExists()
    .addColumn('lead_id', 'text', (column) => column.notNull().references('leads.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('granted', 'integer', (column) => column.notNull())
    .addColumn('text', 'text')
    .addColumn('locale', 'text')
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('consents_pk', ['lead_id', 'position'])
    .execute();
  await db.schema
    .createTable('events')
    .ifNotExists()
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('received_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await index(db, 'events_by_time', 'events', ['site', 'received_at_ms']);
}

async function createAccessTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('settings')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('sessions')
    .ifNotExists()
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('attempts')
    .ifNotExists()
    .addColumn('bucket', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('blocked_until_ms', 'bigint', (column) => column.notNull())
    .execute();
}

async function createJobsTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('jobs')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('lead_id', 'text', (column) => column.notNull().references('leads.id').onDelete('cascade'))
    .addColumn('lead_key', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('due_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute();
  await index(db, 'jobs_by_lead', 'jobs', ['site', 'lead_key', 'kind'], true);
  await index(db, 'jobs_by_due', 'jobs', ['state', 'due_at_ms']);
}

async function createOverrulesTable(db: Kysely<unknown>): Promise<void> {
  await addColumn(db, 'leads', 'overruled');
  // Ordinary leads are not in it and cost nothing; the list of the others is found without walking over them.
  await sql`create index if not exists leads_by_no_lead on leads (${VERDICT}, id) where ${IS_NO_LEAD}`.execute(
    db,
  );
  await db.schema
    .createTable('overrules')
    .ifNotExists()
    .addColumn('lead_id', 'text', (column) => column.primaryKey().references('leads.id').onDelete('cascade'))
    .addColumn('from_verdict', 'text', (column) => column.notNull())
    .addColumn('overruled_by', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .execute();
}

async function createPeopleTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('identities')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('is_role', 'integer', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .execute();
  await index(db, 'identities_by_mailbox', 'identities', ['site', 'mailbox', 'phone', 'name'], true);
  // Most identities have no number: an index of all would offer a way through all of these.
  await sql`create index if not exists identities_by_phone on identities (site, phone) where phone <> ''`.execute(
    db,
  );
  await index(db, 'identities_by_person', 'identities', ['person_id']);
  await db.schema
    .createTable('lead_facts')
    .ifNotExists()
    .addColumn('lead_id', 'text', (column) => column.primaryKey().references('leads.id').onDelete('cascade'))
    .addColumn('identity_id', 'text')
    .addColumn('domain', 'text')
    .addColumn('checks', 'text')
    .addColumn('marks', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .execute();
  await index(db, 'lead_facts_by_identity', 'lead_facts', ['identity_id', 'lead_id']);
  await index(db, 'lead_facts_by_domain', 'lead_facts', ['domain', 'lead_id']);
  await index(db, 'lead_facts_by_revision', 'lead_facts', ['revision']);
  await db.schema
    .createTable('mail_domains')
    .ifNotExists()
    .addColumn('domain', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at_ms', 'bigint')
    .addColumn('stale_at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await index(db, 'mail_domains_by_due', 'mail_domains', ['due_at_ms']);
  await db.schema
    .createTable('cursors')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .execute();
  // Leads that were stored before are behind the cursor's start: they are inspected like new ones.
  await sql`insert into cursors (name, position, revision) values ('leads', '', 0) on conflict do nothing`.execute(
    db,
  );
}

/** SQLite has no `add column if not exists`; of two processes that migrate one file, the second finds it there. */
async function addColumn(
  db: Kysely<unknown>,
  table: string,
  column: string,
  type: 'text' | 'integer' = 'text',
): Promise<void> {
  const tables = await db.introspection.getTables();
  const isThere = tables.find(({ name }) => name === table)?.columns.some(({ name }) => name === column);
  if (!isThere) await db.schema.alterTable(table).addColumn(column, type).execute();
}

async function index(db: Kysely<unknown>, name: string, table: string, columns: string[], isUnique = false) {
  const builder = db.schema.createIndex(name).ifNotExists().on(table).columns(columns);
  await (isUnique ? builder.unique() : builder).execute();
}
