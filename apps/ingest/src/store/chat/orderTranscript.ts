import type { Engine } from '../Engine.js';
import type { TranscriptAnswer } from './ChatStore.js';

interface Order {
  threadId: string;
  nowMs: number;
  jobId: string;
}

const MIN_PAUSE_MS = 60_000;

/**
 * Makes the job of a conversation's letter, or has it done again. Only of threads that an operator answered: the visitor's
 * own words then come after somebody of the owner's saw them, and nobody can have them mailed to a stranger unseen.
 */
export function orderTranscript(
  engine: Engine,
  { threadId, nowMs, jobId }: Order,
): Promise<TranscriptAnswer> {
  return engine.write(async (db) => {
    const answer = (value: TranscriptAnswer) => ({ value, hasChanges: value === 'queued' });
    const thread = await db
      .selectFrom('chat_threads')
      .leftJoin('leads', 'leads.id', 'chat_threads.lead_id')
      .select(['chat_threads.site', 'operator_seq', 'lead_id', 'leads.key', 'leads.body'])
      .where('chat_threads.id', '=', threadId)
      .executeTakeFirst();
    const { contact } = JSON.parse(thread?.body ?? '{}') as { contact?: { email?: string } };
    if (!thread?.lead_id || !thread.key || !contact?.email) return answer('no-contact');
    if (thread.operator_seq === 0) return answer('unanswered');
    const state = { state: 'waiting', created_at_ms: nowMs, due_at_ms: nowMs, attempts: 0 };
    await db
      .insertInto('jobs')
      .values({
        ...{ id: jobId, site: thread.site, lead_id: thread.lead_id, lead_key: thread.key },
        ...{ kind: 'transcript', ...state },
      })
      .onConflict((conflict) =>
        conflict
          .columns(['site', 'lead_key', 'kind'])
          .doUpdateSet(state)
          .where('jobs.state', '<>', 'waiting')
          .where('jobs.created_at_ms', '<', nowMs - MIN_PAUSE_MS),
      )
      .execute();
    return answer('queued');
  });
}
