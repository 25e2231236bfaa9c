import { sql } from 'kysely';
import type { TimelineEntry } from '../behaviour/BehaviourStore.js';
import type { SubjectPlace } from '../behaviour/readSubjects.js';
import type { Engine } from '../Engine.js';
import type { ChatMessagesTable } from './tables.js';

/** Of all conversations in one timeline: the newest. */
const MAX_MESSAGES = 500;

/** The conversations of whoever gave a lead, each an entry with its messages, at the time of its last one. */
export async function readChats(
  { reader }: Engine,
  { site, subject }: SubjectPlace,
): Promise<TimelineEntry[]> {
  const { rows } = await sql<ChatMessagesTable>`
    select chat_messages.* from chat_messages
    join chat_threads on chat_threads.id = chat_messages.thread_id
    where chat_threads.lead_id in (select lead_id from lead_subjects where site = ${site} and subject = ${subject})
    order by seq desc limit ${MAX_MESSAGES}`.execute(reader);
  const entries = new Map<string, TimelineEntry & { type: 'chat' }>();
  for (const { thread_id, author, name, text, at_ms } of rows) {
    const entry = entries.get(thread_id) ?? { type: 'chat', atMs: at_ms, id: thread_id, messages: [] };
    entry.messages.unshift({ author, name, text, atMs: at_ms });
    entries.set(thread_id, entry);
  }
  return [...entries.values()];
}
