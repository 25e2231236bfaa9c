import { sql } from 'kysely';
import { splitHistory } from '../../behaviour/splitHistory.js';
import { readChats } from '../chat/readChats.js';
import type { Engine } from '../Engine.js';
import type { Overruler } from '../Store.js';
import type { TimelineEntry, TimelineQuery } from './BehaviourStore.js';
import { joinEvents } from './joinEvents.js';
import { isLonely } from './lonelyVisitor.js';
import { type Alias, readAliases, readAliasesOf } from './readAliases.js';
import { type VisitorPlace, visitorPlace, wantedRows } from './readHistories.js';
import { readSubjectLeads } from './readSubjectLeads.js';
import type { SubjectPlace } from './readSubjects.js';
import { type IsOwn, readVisitEntries } from './readVisitEntries.js';
import { personOf, visitorOf } from './subjects.js';
import { uniqueVisitors } from './uniqueVisitors.js';

/** What happened with whoever gave a lead, the newest first. */
export async function readTimeline(
  engine: Engine,
  { leadId, after, limit }: TimelineQuery,
): Promise<TimelineEntry[] | undefined> {
  const place = await engine.reader
    .selectFrom('lead_subjects')
    .select(['site', 'subject'])
    .where('lead_id', '=', leadId)
    .executeTakeFirst();
  if (!place) return (await findLeadSite(engine, leadId)) === undefined ? undefined : [];
  const person = personOf(place.subject);
  const aliases = person === undefined ? [] : await readAliasesOf(engine, [person]);
  const own = visitorOf(place.subject);
  const visitors = uniqueVisitors(own === undefined ? aliases : [{ site: place.site, visitor: own }]);
  const ownerOf = await findOwners(engine, visitors, place.subject);
  const before = parseCursor(after);
  const page = { beforeMs: before.atMs, limit: limit + 1 };
  const entries = [
    ...(await readVisitEntries(
      engine,
      visitors.filter(({ visitor }) => !isLonely(visitor)),
      ownerOf,
      page,
    )),
    ...(await readSubmissions(engine, person, leadId)),
    ...(await readConsentEvents(engine, visitors, ownerOf)),
    ...(await readLog(engine, place, page)),
    ...(await readHandMade(engine, place)),
    ...(await readLetters(engine, place)),
    ...(await readChats(engine, place)),
  ];
  return entries
    .filter((entry) => isBehind(entry, before))
    .sort((one, other) => other.atMs - one.atMs || (one.id < other.id ? 1 : -1))
    .slice(0, limit);
}

/** Where a page that ends with this entry is gone on from. */
export const timelineCursor = ({ atMs, id }: TimelineEntry): string => `${atMs} ${id}`;

interface Cursor {
  atMs: number;
  id: string;
}

function parseCursor(after: string | undefined): Cursor {
  const [at, id = ''] = after?.split(' ') ?? [];
  return { atMs: at === undefined ? Number.MAX_SAFE_INTEGER : Number(at), id };
}

const isBehind = ({ atMs, id }: Cursor, before: Cursor): boolean =>
  atMs < before.atMs || (atMs === before.atMs && id < before.id);

async function findLeadSite({ reader }: Engine, leadId: string): Promise<string | undefined> {
  return (await reader.selectFrom('leads').select('site').where('id', '=', leadId).executeTakeFirst())?.site;
}

async function findOwners(
  engine: Engine,
  visitors: readonly VisitorPlace[],
  subject: string,
): Promise<IsOwn> {
  const aliases = await readAliases(engine, visitors);
  const byVisitor = new Map<string, Alias[]>();
  for (const alias of aliases)
    byVisitor.set(visitorPlace(alias), [...(byVisitor.get(visitorPlace(alias)) ?? []), alias]);
  const owners = new Map(
    [...byVisitor].map(([place, all]) => [
      place,
      splitHistory(all.map(({ atMs, key, person }) => ({ atMs, key, owner: person }))),
    ]),
  );
  const person = personOf(subject);
  return (visitor, event) => owners.get(visitorPlace(visitor))?.(event) === person;
}

async function readSubmissions(
  engine: Engine,
  person: string | undefined,
  leadId: string,
): Promise<TimelineEntry[]> {
  const leads = await readSubjectLeads(engine, person === undefined ? [] : [person], [leadId]);
  return leads.map(({ id, atMs, campaign, verdict, consents }) => ({
    type: 'submission',
    atMs,
    id,
    leadId: id,
    campaign,
    verdict,
    consents: consents.map(({ purpose, granted }) => ({ purpose, granted })),
  }));
}

const IS_CONSENT = sql`events.site = wanted.site and events.visitor = wanted.visitor
  and events.type = 'consent'`;
/** Of one visitor. */
const MAX_CONSENTS = 100;

async function readConsentEvents(
  engine: Engine,
  visitors: readonly VisitorPlace[],
  isOwn: IsOwn,
): Promise<TimelineEntry[]> {
  if (visitors.length === 0) return [];
  const { rows } = await sql<VisitorPlace & { key: string; at_ms: number; props: string }>`
    select events.site, events.visitor, events.key, events.at_ms, events.props
    ${joinEvents(engine, wantedRows(engine, visitors), IS_CONSENT, MAX_CONSENTS)}`.execute(engine.reader);
  return rows
    .filter((row) => isOwn(row, { atMs: row.at_ms, key: row.key }))
    .map(({ key, at_ms, props }) => ({
      type: 'consent',
      atMs: at_ms,
      id: key,
      purposes: readPurposes(props),
    }));
}

async function readLog(
  { reader }: Engine,
  { site, subject }: SubjectPlace,
  { beforeMs, limit }: { beforeMs: number; limit: number },
): Promise<TimelineEntry[]> {
  const rows = await reader
    .selectFrom('stage_changes')
    .selectAll()
    .where('site', '=', site)
    .where('subject', '=', subject)
    .where('at_ms', '<=', beforeMs)
    .orderBy('at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, at_ms, axis, from_stage, to_stage, why }) => ({
    ...{ type: 'stage', atMs: at_ms, id, axis, from: from_stage, to: to_stage, why },
  }));
}

/** What the owner did: moves of the lifecycle and tasks. */
async function readHandMade({ reader }: Engine, { site, subject }: SubjectPlace): Promise<TimelineEntry[]> {
  const own = sql`select lead_id from lead_subjects where site = ${site} and subject = ${subject}`;
  const moves = await sql<{
    id: string;
    at_ms: number;
    to_stage: string;
    reason: string;
    moved_by: Overruler;
  }>`
    select id, at_ms, to_stage, reason, moved_by from lifecycle_moves where lead_id in (${own})`.execute(
    reader,
  );
  const tasks = await reader
    .selectFrom('tasks')
    .selectAll()
    .where(sql<boolean>`lead_id in (${own})`)
    .execute();
  return [
    ...moves.rows.map(
      ({ id, at_ms, to_stage, reason, moved_by }): TimelineEntry => ({
        ...{ type: 'move', atMs: at_ms, id, to: to_stage, reason, by: moved_by },
      }),
    ),
    ...tasks.map(
      ({ id, created_at_ms, kind, note, due_at_ms, done_at_ms }): TimelineEntry => ({
        ...{ type: 'task', atMs: created_at_ms, id, kind, note, dueAtMs: due_at_ms },
        doneAtMs: done_at_ms ?? undefined,
      }),
    ),
  ];
}

/** Letters that were sent, or not, and what was confirmed from the mailbox. */
async function readLetters({ reader }: Engine, { site, subject }: SubjectPlace): Promise<TimelineEntry[]> {
  const isOwn = sql<boolean>`lead_id in (select lead_id from lead_subjects
    where site = ${site} and subject = ${subject})`;
  const mails = await reader
    .selectFrom('mails')
    .selectAll()
    .where(isOwn)
    .where('kind', '<>', 'sequence')
    .execute();
  const notes = await reader
    .selectFrom('sequence_notes')
    .selectAll()
    .where(isOwn)
    .where('state', '<>', 'sending')
    .execute();
  const confirmations = await reader.selectFrom('confirmations').selectAll().where(isOwn).execute();
  const { rows: suppressions } = await sql<{ purpose: string; at_ms: number }>`
    select distinct purpose, at_ms from suppressions where (site, mailbox_hash) in (
      select site, mailbox_hash from mails where ${isOwn} and mailbox_hash <> '')`.execute(reader);
  return [
    ...mails.map(
      ({ id, at_ms, kind, state, code }): TimelineEntry => ({
        ...{ type: 'mail', atMs: at_ms, id, kind, state, code },
      }),
    ),
    ...notes.map(
      ({ id, at_ms, sequence, step, state, code }): TimelineEntry => ({
        ...{ type: 'sequence', atMs: at_ms, id: `s-${id}`, sequence, step: step + 1, state, code },
      }),
    ),
    ...confirmations.map(
      ({ lead_id, purpose, at_ms }): TimelineEntry => ({
        ...{ type: 'confirmation', atMs: at_ms, id: `c-${lead_id}-${purpose}`, purpose },
      }),
    ),
    ...suppressions.map(
      ({ purpose, at_ms }): TimelineEntry => ({
        ...{ type: 'unsubscription', atMs: at_ms, id: `u-${purpose}`, purpose },
      }),
    ),
  ];
}

/** The three storage purposes; beside them stands who told of them. */
function readPurposes(props: string): Record<string, boolean> {
  const { functional, analytics, marketing } = JSON.parse(props) as Record<string, boolean>;
  return { functional, analytics, marketing } as Record<string, boolean>;
}
