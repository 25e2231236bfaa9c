import { type RawBuilder, sql } from 'kysely';
import { correctTime } from '../correctTime.js';
import type { Engine } from '../Engine.js';
import { toColumn } from '../rows.js';
import type { ItemBatch, NewItem } from '../Store.js';
import type { ChatMessagesTable, ChatThreadsTable } from './tables.js';

type ThreadRow = Omit<
  ChatThreadsTable,
  'campaign' | 'locale' | 'page' | 'assignee' | 'visitor_read' | 'operator_read'
>;

const THREAD_COLUMNS = {
  id: 'text',
  site: 'text',
  lead_id: 'text',
  created_at_ms: 'bigint',
  last_at_ms: 'bigint',
  last_seq: 'bigint',
  visitor_seq: 'bigint',
  operator_seq: 'bigint',
  closed_seq: 'bigint',
} as const;
const MESSAGE_COLUMNS = {
  seq: 'bigint',
  thread_id: 'text',
  key: 'text',
  author: 'text',
  name: 'text',
  text: 'text',
  at_ms: 'bigint',
} as const;

export interface ChatWrites {
  /** Notes an item that is of a conversation: a message, or the lead that its visitor became. */
  add(batch: ItemBatch, item: NewItem, seq: number, leadId: string | undefined): void;
  /** Behind those of leads, which threads refer to. */
  inserts(engine: Engine): RawBuilder<unknown>[];
}

/** Collects what a commit writes about conversations: one row for each thread, however many messages it got. */
export function createChatWrites(): ChatWrites {
  const threads = new Map<string, ThreadRow>();
  const messages: ChatMessagesTable[] = [];

  function touch(id: string, batch: ItemBatch): ThreadRow {
    const row = threads.get(id) ?? {
      ...{ id, site: batch.site, lead_id: null },
      ...{ created_at_ms: batch.receivedAtMs, last_at_ms: batch.receivedAtMs },
      ...{ last_seq: 0, visitor_seq: 0, operator_seq: 0, closed_seq: 0 },
    };
    threads.set(id, row);
    return row;
  }

  return {
    add(batch, { key, at, message, lead }, seq, leadId) {
      if (lead?.threadId !== undefined) touch(lead.threadId, batch).lead_id ??= leadId ?? null;
      if (!message) return;
      const { threadId, author, name, text } = message;
      const row = touch(threadId, batch);
      row.last_seq = seq;
      if (author === 'visitor') row.visitor_seq = seq;
      else if (author === 'operator') row.operator_seq = seq;
      else row.closed_seq = seq;
      const { sentAt, receivedAtMs } = batch;
      const atMs = correctTime({ key, at, sentAt, receivedAtMs });
      messages.push({
        ...{ seq, thread_id: threadId, key, author, at_ms: atMs },
        ...{ name: toColumn(name), text: toColumn(text) },
      });
    },
    inserts(engine) {
      if (threads.size === 0) return [];
      const rows = engine.selectRows(THREAD_COLUMNS, [...threads.values()]);
      const upsert = sql`insert into chat_threads (${names(THREAD_COLUMNS)}) ${rows}
        on conflict (id) do update set lead_id = coalesce(chat_threads.lead_id, excluded.lead_id),
          ${sql.join(['last_at_ms', 'last_seq', 'visitor_seq', 'operator_seq', 'closed_seq'].map(later))}`;
      if (messages.length === 0) return [upsert];
      const values = engine.selectRows(MESSAGE_COLUMNS, messages);
      return [upsert, sql`insert into chat_messages (${names(MESSAGE_COLUMNS)}) ${values}`];
    },
  };
}

const names = (columns: object) => sql.join(Object.keys(columns).map((name) => sql.ref(name)));

/** Neither engine has a word for the larger of two that the other understands. */
function later(name: string): RawBuilder<unknown> {
  const [stored, added] = [sql.ref(`chat_threads.${name}`), sql.ref(`excluded.${name}`)];
  return sql`${sql.ref(name)} = case when ${added} > ${stored} then ${added} else ${stored} end`;
}
