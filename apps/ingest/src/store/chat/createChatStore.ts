import type { Clock } from '@lodestone/core';
import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import { toColumn } from '../rows.js';
import type { ChatAuthor, ChatState, ChatStore, ChatThread } from './ChatStore.js';
import { orderTranscript } from './orderTranscript.js';
import type { ChatThreadsTable } from './tables.js';

export interface ChatStoreOptions {
  engine: Engine;
  clock: Pick<Clock, 'nowMs'>;
  makeId: () => string;
}

/** Of one letter. */
const MAX_CONVERSATION = 500;
const IS_WAITING = sql<boolean>`visitor_seq > operator_seq and visitor_seq > closed_seq`;

/** `guard` turns failures of the database into `StoreUnavailableError`. */
export function createChatStore(
  { engine, clock, makeId }: ChatStoreOptions,
  guard: <Value>(work: Promise<Value>) => Promise<Value>,
): ChatStore {
  const { reader } = engine;
  const changed = <Value>(value: Value) => ({ value, hasChanges: true });
  const find = async (id: string) => {
    const row = await reader.selectFrom('chat_threads').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toThread(row);
  };

  return {
    openThread: ({ id, site, campaign, locale, page }) =>
      guard(
        engine.write(async (db) => {
          const place = { campaign: toColumn(campaign), locale, page: toColumn(page) };
          const nowMs = clock.nowMs();
          const [row] = await db
            .insertInto('chat_threads')
            .values({
              ...{ id, site, ...place, assignee: '', created_at_ms: nowMs, last_at_ms: nowMs },
              ...{
                last_seq: 0,
                visitor_seq: 0,
                operator_seq: 0,
                closed_seq: 0,
                visitor_read: 0,
                operator_read: 0,
              },
            })
            .onConflict((conflict) =>
              conflict.column('id').doUpdateSet({
                campaign: sql`case when chat_threads.campaign = '' then excluded.campaign else chat_threads.campaign end`,
                locale: sql`case when chat_threads.locale = '' then excluded.locale else chat_threads.locale end`,
                page: sql`case when chat_threads.page = '' then excluded.page else chat_threads.page end`,
              }),
            )
            .returningAll()
            .execute();
          return changed(toThread(row as ChatThreadsTable));
        }),
      ),
    findThread: (id) => guard(find(id)),
    async listMessages(threadId, afterSeq, limit) {
      const query = reader
        .selectFrom('chat_messages')
        .select(['seq', 'key', 'author', 'name', 'text', 'at_ms as atMs'])
        .where('thread_id', '=', threadId)
        .where('seq', '>', afterSeq);
      return guard(query.orderBy('seq').limit(limit).execute());
    },
    async readConversation(leadId) {
      const query = reader
        .selectFrom('chat_messages')
        .innerJoin('chat_threads', 'chat_threads.id', 'thread_id')
        .select(['seq', 'key', 'author', 'name', 'text', 'at_ms as atMs', 'campaign'])
        .where('lead_id', '=', leadId);
      return guard(query.orderBy('seq').limit(MAX_CONVERSATION).execute());
    },
    async listThreads({ site, limit }) {
      const unread = sql<number>`(select count(*) from chat_messages where thread_id = chat_threads.id
        and author = 'visitor' and seq > chat_threads.operator_read)`;
      let query = reader
        .selectFrom('chat_threads')
        .innerJoin('chat_messages', 'chat_messages.seq', 'chat_threads.last_seq')
        .selectAll('chat_threads')
        .select(['text', 'author', unread.as('unread')])
        .orderBy(sql`case when ${IS_WAITING} then 0 else 1 end`)
        .orderBy('last_seq', 'desc')
        .limit(limit);
      if (site !== undefined) query = query.where('chat_threads.site', '=', site);
      const rows = await guard(query.execute());
      return rows.map(({ text, author, unread, ...row }) => ({
        ...toThread(row),
        ...{ lastText: text, lastAuthor: author as ChatAuthor, unread: Number(unread) },
      }));
    },
    async markRead(threadId, who, seq) {
      const column = who === 'visitor' ? 'visitor_read' : 'operator_read';
      await guard(
        engine.write(async (db) => {
          const { numUpdatedRows } = await db
            .updateTable('chat_threads')
            .set({ [column]: seq })
            .where('id', '=', threadId)
            .where(column, '<', seq)
            .where('last_seq', '>=', seq)
            .executeTakeFirst();
          return { value: undefined, hasChanges: numUpdatedRows > 0n };
        }),
      );
    },
    assignThread: (threadId, assignee) =>
      guard(
        engine.write(async (db) => {
          const query = db.updateTable('chat_threads').set({ assignee: toColumn(assignee) });
          return changed((await query.where('id', '=', threadId).executeTakeFirst()).numUpdatedRows > 0n);
        }),
      ),
    eraseThread: (threadId) =>
      guard(
        engine.write(async (db) => {
          await db.deleteFrom('chat_messages').where('thread_id', '=', threadId).execute();
          const gone = await db.deleteFrom('chat_threads').where('id', '=', threadId).executeTakeFirst();
          return changed(gone.numDeletedRows > 0n);
        }),
      ),
    orderTranscript: (threadId) =>
      guard(orderTranscript(engine, { threadId, nowMs: clock.nowMs(), jobId: makeId() })),
    async listReplies(site) {
      const query = reader.selectFrom('chat_replies').select(['id', 'shortcut', 'text']);
      return guard(query.where('site', '=', site).orderBy('shortcut').orderBy('id').execute());
    },
    async writeReply(site, { id, shortcut, text }) {
      const words = { shortcut: toColumn(shortcut), text: toColumn(text) };
      await guard(
        engine.writer
          .insertInto('chat_replies')
          .values({ id, site, ...words })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet(words).where('chat_replies.site', '=', site),
          )
          .execute(),
      );
    },
    async eraseReply(site, id) {
      await guard(
        engine.writer.deleteFrom('chat_replies').where('id', '=', id).where('site', '=', site).execute(),
      );
    },
    tellChat: (payload) => guard(engine.tell(payload)),
    onChatTold: engine.onTold,
  };
}

function toThread(row: ChatThreadsTable): ChatThread {
  return {
    ...{ id: row.id, site: row.site, campaign: row.campaign, locale: row.locale, page: row.page },
    ...{ leadId: row.lead_id ?? undefined, assignee: row.assignee, state: stateOf(row) },
    ...{ createdAtMs: row.created_at_ms, lastAtMs: row.last_at_ms, lastSeq: row.last_seq },
    ...{ visitorSeq: row.visitor_seq, operatorSeq: row.operator_seq },
    ...{ visitorRead: row.visitor_read, operatorRead: row.operator_read },
  };
}

function stateOf({ visitor_seq, operator_seq, closed_seq }: ChatThreadsTable): ChatState {
  if (closed_seq > Math.max(visitor_seq, operator_seq)) return 'closed';
  return visitor_seq > operator_seq ? 'waiting' : 'answered';
}
