import type { Clock } from '@lodestone/core';
import type { Engine } from '../Engine.js';
import type { JobKind } from '../Store.js';
import { claimJobs } from './claimJobs.js';
import { confirm } from './confirm.js';
import type { MailState, MailStore } from './MailStore.js';
import { resendUnconfirmed } from './resendUnconfirmed.js';
import { settleMail } from './settleMail.js';
import { suppress } from './suppress.js';

export interface MailStoreOptions {
  engine: Engine;
  clock: Pick<Clock, 'nowMs'>;
  makeId: () => string;
}

/** `guard` turns failures of the database into `StoreUnavailableError`. */
export function createMailStore(
  { engine, clock, makeId }: MailStoreOptions,
  guard: <Value>(work: Promise<Value>) => Promise<Value>,
): MailStore {
  const { reader, writer } = engine;
  return {
    claimJobs: (kinds, limit) => guard(claimJobs(engine, clock.nowMs(), kinds, limit)),
    settleMail: (result) => guard(settleMail(engine, clock.nowMs(), result)),
    async postponeJob(id, dueAtMs) {
      const query = writer.updateTable('jobs').set({ due_at_ms: dueAtMs }).where('id', '=', id);
      await guard(query.where('state', '=', 'waiting').execute());
    },
    async readMailbox(site, mailboxHash, sinceMs) {
      const purposesOf = (table: 'suppressions' | 'confirmations') =>
        reader
          .selectFrom(table)
          .select('purpose')
          .where('site', '=', site)
          .where('mailbox_hash', '=', mailboxHash)
          .execute();
      const sent = reader
        .selectFrom('mails')
        .select('at_ms')
        .where('site', '=', site)
        .where('mailbox_hash', '=', mailboxHash)
        .where('state', '=', 'sent')
        .where('kind', '<>', 'sequence')
        .where('at_ms', '>', sinceMs);
      const [mails, suppressed, confirmed] = await guard(
        Promise.all([sent.execute(), purposesOf('suppressions'), purposesOf('confirmations')]),
      );
      return {
        sent: mails.length,
        lastSentAtMs: mails.length > 0 ? Math.max(...mails.map(({ at_ms }) => at_ms)) : undefined,
        suppressed: new Set(suppressed.map(({ purpose }) => purpose)),
        confirmed: new Set(confirmed.map(({ purpose }) => purpose)),
      };
    },
    confirm: (leadId, purposes, mailboxHash) =>
      guard(confirm(engine, { leadId, purposes, mailboxHash, nowMs: clock.nowMs(), jobId: makeId() })),
    async listConfirmed(leadId) {
      const query = reader.selectFrom('confirmations').select('purpose').where('lead_id', '=', leadId);
      return (await guard(query.execute())).map(({ purpose }) => purpose);
    },
    async resendMail(leadId) {
      const nowMs = clock.nowMs();
      const again = { state: 'waiting', created_at_ms: nowMs, due_at_ms: nowMs, attempts: 0 };
      await guard(
        writer
          .updateTable('jobs')
          .set(again)
          .where('lead_id', '=', leadId)
          .where('kind', '=', 'mail')
          .where('state', '<>', 'waiting')
          .execute(),
      );
    },
    resendUnconfirmed: (site, leadKey) => guard(resendUnconfirmed(engine, clock.nowMs(), site, leadKey)),
    suppress: (suppression) => guard(suppress(engine, { ...suppression, nowMs: clock.nowMs() })),
    async listMails(leadId) {
      const query = reader.selectFrom('mails').selectAll().where('lead_id', '=', leadId);
      const rows = await guard(query.orderBy('at_ms', 'desc').orderBy('id', 'desc').execute());
      return rows.map(({ id, kind, state, code, at_ms }) => ({
        ...{ id, kind: kind as JobKind, state: state as MailState, code, atMs: at_ms },
      }));
    },
  };
}
