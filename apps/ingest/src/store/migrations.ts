import type { Kysely, Migration, MigrationProvider } from 'kysely';

/**
 * The schema, step by step; the same statements run on SQLite and PostgreSQL. Kysely's own lock keeps two PostgreSQL
 * processes apart; on SQLite it has none, hence `if not exists`.
 */
const MIGRATIONS: Record<string, Migration> = {
  '0001-intake': { up: createIntakeTables },
  '0002-access': { up: createAccessTables },
  '0003-jobs': { up: createJobsTable },
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

async function index(db: Kysely<unknown>, name: string, table: string, columns: string[], isUnique = false) {
  const builder = db.schema.createIndex(name).ifNotExists().on(table).columns(columns);
  await (isUnique ? builder.unique() : builder).execute();
}
