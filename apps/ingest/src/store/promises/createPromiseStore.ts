import type { Clock, Random } from '@lodestone/core';
import type { Engine } from '../Engine.js';
import { findLead } from '../leadQueries.js';
import { createOfferStore } from './createOfferStore.js';
import { createSeatStore } from './createSeatStore.js';
import { countDownload, fromGrantRow, grantAsset, renewGrant } from './grants.js';
import type { PromiseStore } from './PromiseStore.js';

export interface PromiseStoreOptions {
  engine: Engine;
  clock: Pick<Clock, 'nowMs'>;
  makeId: () => string;
  random: Random;
}

/** `guard` turns failures of the database into `StoreUnavailableError`. */
export function createPromiseStore(
  options: PromiseStoreOptions,
  guard: <Value>(work: Promise<Value>) => Promise<Value>,
): PromiseStore {
  const { engine, clock, makeId } = options;
  const { reader, writer } = engine;

  async function findLeadByKey(site: string, key: string) {
    const query = reader.selectFrom('leads').select('id').where('site', '=', site).where('key', '=', key);
    const row = await query.executeTakeFirst();
    return row && findLead(reader, row.id);
  }

  async function readGrant(leadId: string) {
    const query = reader.selectFrom('grants').selectAll().where('lead_id', '=', leadId);
    const row = await query.executeTakeFirst();
    return row && fromGrantRow(row);
  }

  async function revokeGrant(leadId: string): Promise<boolean> {
    const rows = await writer
      .updateTable('grants')
      .set(({ fn, val }) => ({ revoked_at_ms: fn.coalesce('revoked_at_ms', val(clock.nowMs())) }))
      .where('lead_id', '=', leadId)
      .returning('lead_id')
      .execute();
    return rows.length > 0;
  }

  return {
    ...createSeatStore(options, guard),
    ...createOfferStore(options, guard),
    findLeadByKey: (site, key) => guard(findLeadByKey(site, key)),
    async endJob(id) {
      await guard(writer.updateTable('jobs').set({ state: 'done' }).where('id', '=', id).execute());
    },
    async repeatJob(leadId, kind) {
      const nowMs = clock.nowMs();
      const again = { state: 'waiting', created_at_ms: nowMs, due_at_ms: nowMs, attempts: 0 };
      const query = writer.updateTable('jobs').set(again).where('lead_id', '=', leadId);
      await guard(query.where('kind', '=', kind).where('state', '<>', 'waiting').execute());
    },
    grantAsset: (request) => guard(grantAsset(engine, clock.nowMs(), makeId, request)),
    readGrant: (leadId) => guard(readGrant(leadId)),
    countDownload: (leadId, issue, hasFirstByte) =>
      guard(countDownload(engine, clock.nowMs(), { leadId, issue, hasFirstByte })),
    renewGrant: (leadId, downloads, expiresAtMs) =>
      guard(renewGrant(engine, clock.nowMs(), { leadId, downloads, expiresAtMs })),
    revokeGrant: (leadId) => guard(revokeGrant(leadId)),
  };
}
