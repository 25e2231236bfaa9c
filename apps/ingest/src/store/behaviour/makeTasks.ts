import { sql, type Transaction } from 'kysely';
import { callTime } from '../../behaviour/callTime.js';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import type { JudgedSubject } from './judgeSubjects.js';

const COLUMNS = {
  id: 'text',
  site: 'text',
  lead_id: 'text',
  kind: 'text',
  origin: 'text',
  note: 'text',
  due_at_ms: 'bigint',
  created_at_ms: 'bigint',
} as const;

/** Whoever asked for a call longer ago was called, or gave up. Also what was stored before there were tasks makes none. */
const MAX_AGE_MS = 30 * 86_400_000;

/**
 * Plans a call for whoever became hot and left a number, once for a person, and for each request to be called, at the time that
 * was chosen. `origin` is
 * unique: whatever is looked at how often makes no task twice.
 */
export async function makeTasks(
  engine: Engine,
  db: Transaction<Tables>,
  judged: readonly JudgedSubject[],
  nowMs: number,
  makeId: () => string,
): Promise<void> {
  const known = await readOrigins(
    engine,
    db,
    judged.flatMap(({ leadIds }) => leadIds),
  );
  const rows = judged.flatMap((one) => {
    const { site, leads } = one;
    const asked = leads
      .filter(({ widget, isLead, atMs }) => widget === 'callback' && isLead && nowMs - atMs < MAX_AGE_MS)
      .map((lead) => ({ lead_id: lead.id, origin: `callback:${lead.id}`, due_at_ms: callTime(lead) }));
    return [...asked, ...hotTask(one, known, nowMs)].map((task) => ({
      ...{ id: makeId(), site, kind: 'call', note: '', created_at_ms: nowMs },
      ...task,
    }));
  });
  const fresh = rows.filter(({ origin, lead_id }) => !known.get(lead_id)?.has(origin));
  if (fresh.length === 0) return;
  await sql`insert into tasks (${sql.join(Object.keys(COLUMNS).map((name) => sql.ref(name)))})
    ${engine.selectRows(COLUMNS, fresh)} on conflict (site, origin) do nothing`.execute(db);
}

/** At the newest lead with a number, unless a task of the kind stands at any lead of the person. */
function hotTask(
  { standing, leads }: JudgedSubject,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  nowMs: number,
): { lead_id: string; origin: string; due_at_ms: number }[] {
  if (standing.temperature !== 'hot') return [];
  if (leads.some(({ id }) => [...(known.get(id) ?? [])].some((origin) => origin.startsWith('hot:'))))
    return [];
  const [newest] = leads
    .filter(({ contact, isLead }) => isLead && contact.phone)
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return newest ? [{ lead_id: newest.id, origin: `hot:${newest.id}`, due_at_ms: nowMs }] : [];
}

async function readOrigins(
  engine: Engine,
  db: Transaction<Tables>,
  leadIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  if (leadIds.length === 0) return found;
  const wanted = engine.selectRows(
    { id: 'text' },
    leadIds.map((id) => ({ id })),
  );
  const { rows } = await sql<{ lead_id: string; origin: string }>`
    select lead_id, origin from tasks where lead_id in (${wanted})`.execute(db);
  for (const { lead_id, origin } of rows) found.set(lead_id, (found.get(lead_id) ?? new Set()).add(origin));
  return found;
}
