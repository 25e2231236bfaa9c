import { type Clock, createUuidV7, type Random } from '@lodestone/core';
import { sql } from 'kysely';
import { createBehaviourStore } from './behaviour/createBehaviourStore.js';
import { createChatStore } from './chat/createChatStore.js';
import { createCommit } from './commitBatches.js';
import type { Engine } from './Engine.js';
import { countNoLeads, findLead, listChanges, listLeads, listSubmissions } from './leadQueries.js';
import { createMailStore } from './mail/createMailStore.js';
import { claimMailDomains, settleMailDomain } from './mailDomains.js';
import { LEADS_CURSOR } from './nextRevision.js';
import { overrule } from './overrule.js';
import { projectLeads } from './projectLeads.js';
import { createPromiseStore } from './promises/createPromiseStore.js';
import { fromJobRow } from './rows.js';
import { type Store, StoreUnavailableError } from './Store.js';
import { createSequenceStore } from './sequences/createSequenceStore.js';

/** The `Store` over either engine: one set of queries. The schema must have been migrated. */
export function createSqlStore(engine: Engine, clock: Pick<Clock, 'nowMs'>, random: Random): Store {
  const { reader } = engine;
  const makeId = createUuidV7(clock, random);
  const commit = createCommit(engine, clock, (source) => createUuidV7(source, random));
  return {
    commit: (batches) => available(commit(batches)),
    async hasItem(site, key) {
      const query = reader.selectFrom('items').select('key').where('site', '=', site).where('key', '=', key);
      return (await available(query.executeTakeFirst())) !== undefined;
    },
    listLeads: (query) => available(listLeads(reader, query)),
    findLead: (id) => available(findLead(reader, id)),
    async latestLeadId() {
      const query = reader.selectFrom('leads').select(({ fn }) => fn.max('id').as('id'));
      return (await available(query.executeTakeFirst()))?.id ?? '';
    },
    async countLeads() {
      const query = reader
        .selectFrom('leads')
        .select(({ fn }) => ['site', fn.countAll().as('count')])
        .groupBy('site');
      return new Map((await available(query.execute())).map(({ site, count }) => [site, Number(count)]));
    },
    countNoLeads: (site) => available(countNoLeads(reader, site)),
    listSubmissions: (person, limit) => available(listSubmissions(reader, person, limit)),
    overrule: (leadId, verdict, by) => available(overrule(engine, clock, { leadId, verdict, by })),
    async latestRevision() {
      const query = reader.selectFrom('cursors').select('revision').where('name', '=', LEADS_CURSOR);
      return (await available(query.executeTakeFirst()))?.revision ?? 0;
    },
    listChanges: (after) => available(listChanges(reader, after)),
    projectNext: (inspect, limit) => available(projectLeads(engine, clock, inspect, limit)),
    ...createBehaviourStore({ engine, clock, makeId }, available),
    ...createMailStore({ engine, clock, makeId }, available),
    ...createPromiseStore({ engine, clock, makeId, random }, available),
    ...createChatStore({ engine, clock, makeId }, available),
    ...createSequenceStore({ engine, clock }, available),
    claimMailDomains: (limit) => available(claimMailDomains(engine, clock, limit)),
    settleMailDomain: (look) => available(settleMailDomain(engine, look)),
    async listDueJobs(nowMs, limit) {
      const query = reader
        .selectFrom('jobs')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('due_at_ms', '<=', nowMs)
        .orderBy('due_at_ms')
        .orderBy('id')
        .limit(limit);
      return (await available(query.execute())).map(fromJobRow);
    },
    onLeads: engine.onLeads,
    ...createSettings(engine),
    ...createAccess(engine),
    async ping() {
      await available(sql`select 1`.execute(reader));
    },
    close: engine.close,
  };
}

type Settings = Pick<Store, 'readSetting' | 'writeSetting' | 'createSetting'>;

function createSettings({ writer, reader }: Engine): Settings {
  return {
    async readSetting(name) {
      const query = reader.selectFrom('settings').select('value').where('name', '=', name);
      return (await available(query.executeTakeFirst()))?.value;
    },
    async writeSetting(name, value) {
      const query = writer
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }));
      await available(query.execute());
    },
    async createSetting(name, value) {
      const query = writer
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .returning('name');
      return (await available(query.execute())).length > 0;
    },
  };
}

type Access = Pick<
  Store,
  'addSession' | 'hasSession' | 'endSession' | 'endAllSessions' | 'readAttempts' | 'writeAttempts'
>;

function createAccess({ writer, reader }: Engine): Access {
  return {
    async addSession(tokenHash, expiresAtMs) {
      const row = { token_hash: tokenHash, expires_at_ms: expiresAtMs };
      await available(writer.insertInto('sessions').values(row).execute());
    },
    async hasSession(tokenHash, nowMs) {
      const query = reader
        .selectFrom('sessions')
        .select('token_hash')
        .where('token_hash', '=', tokenHash)
        .where('expires_at_ms', '>', nowMs);
      return (await available(query.executeTakeFirst())) !== undefined;
    },
    async endSession(tokenHash) {
      await available(writer.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute());
    },
    async endAllSessions() {
      await available(writer.deleteFrom('sessions').execute());
    },
    async readAttempts(bucket) {
      const query = reader.selectFrom('attempts').selectAll().where('bucket', '=', bucket);
      const row = await available(query.executeTakeFirst());
      return { failures: row?.failures ?? 0, blockedUntilMs: row?.blocked_until_ms ?? 0 };
    },
    async writeAttempts(bucket, { failures, blockedUntilMs }) {
      const row = { failures, blocked_until_ms: blockedUntilMs };
      const query = writer
        .insertInto('attempts')
        .values({ bucket, ...row })
        .onConflict((conflict) => conflict.column('bucket').doUpdateSet(row));
      await available(query.execute());
    },
  };
}

/** Whatever a driver throws becomes one error with the engine's code: its message may carry values. */
async function available<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, name } = error as { code?: unknown; name?: unknown };
    throw new StoreUnavailableError(String(code ?? name ?? 'unknown'), { cause: error });
  }
}
