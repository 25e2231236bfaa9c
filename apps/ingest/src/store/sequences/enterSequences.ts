import { sql, type Transaction } from 'kysely';
import { findEntries, isAboutWebinar } from '../../sequences/findEntries.js';
import { stepTime } from '../../sequences/stepTime.js';
import type { Sequence, SequenceStep } from '../../sites/sequenceSchema.js';
import type { JudgedSubject } from '../behaviour/judgeSubjects.js';
import type { Engine } from '../Engine.js';
import { hashMailbox } from '../mail/hashMailbox.js';
import type { BehaviourSite } from '../Store.js';
import type { Tables } from '../tables.js';
import type { SequenceRunsTable } from './tables.js';

export interface EnterOptions {
  judged: readonly JudgedSubject[];
  findSite(id: string): BehaviourSite | undefined;
  nowMs: number;
  makeId: () => string;
}

const DAY_MS = 86_400_000;
const RUN_COLUMNS = {
  id: 'text',
  site: 'text',
  sequence: 'text',
  scope: 'text',
  lead_id: 'text',
  mailbox_hash: 'text',
  round: 'integer',
  step: 'integer',
  state: 'text',
  reason: 'text',
  entered_at_ms: 'bigint',
  wanted_at_ms: 'bigint',
  due_at_ms: 'bigint',
  attempts: 'integer',
  tries: 'integer',
} as const;
const NOTE_COLUMNS = {
  id: 'text',
  run_id: 'text',
  site: 'text',
  sequence: 'text',
  lead_id: 'text',
  step: 'integer',
  state: 'text',
  code: 'text',
  mailbox_hash: 'text',
  at_ms: 'bigint',
} as const;

interface Wish extends Pick<SequenceRunsTable, 'site' | 'scope' | 'lead_id' | 'mailbox_hash'> {
  sequence: Sequence;
  firstAtMs: number;
}

/**
 * Has people enter the sequences whose rule holds for them, in the transaction that notes where they stand: once for a
 * mailbox, or again after `repeatDays`. Nobody enters whose mailbox wants no letters.
 */
export async function enterSequences(
  engine: Engine,
  db: Transaction<Tables>,
  { judged, findSite, nowMs, makeId }: EnterOptions,
): Promise<void> {
  const wishes = judged.flatMap((one) => wishesOf(one, findSite(one.site), nowMs));
  if (wishes.length === 0) return;
  const mailboxes = engine.selectRows({ site: 'text', mailbox_hash: 'text' }, [
    ...new Map(wishes.map(({ site, mailbox_hash }) => [mailbox_hash, { site, mailbox_hash }])).values(),
  ]);
  const known = await sql<SequenceRunsTable>`select * from sequence_runs
    where (site, mailbox_hash) in (${mailboxes})`.execute(db);
  const left = await sql<{ mailbox_hash: string; purpose: string }>`select mailbox_hash, purpose
    from suppressions where (site, mailbox_hash) in (${mailboxes})`.execute(db);
  const suppressed = new Set(left.rows.map(({ mailbox_hash, purpose }) => `${mailbox_hash}\n${purpose}`));
  const runs: SequenceRunsTable[] = [];
  for (const wish of wishes) {
    if (suppressed.has(`${wish.mailbox_hash}\n${wish.sequence.purpose}`)) continue;
    const round = nextRound(wish, [...known.rows, ...runs], nowMs);
    if (round !== undefined) runs.push(toRun(wish, round, nowMs, makeId()));
  }
  if (runs.length === 0) return;
  await sql`insert into sequence_runs (${namesOf(RUN_COLUMNS)})
    ${engine.selectRows(RUN_COLUMNS, runs)}`.execute(db);
  const notes = runs.map(({ id, site, sequence, lead_id, mailbox_hash }) => ({
    ...{ id: `${id}.entered`, run_id: id, site, sequence, lead_id, mailbox_hash },
    ...{ step: 0, state: 'entered', code: '', at_ms: nowMs },
  }));
  await sql`insert into sequence_notes (${namesOf(NOTE_COLUMNS)})
    ${engine.selectRows(NOTE_COLUMNS, notes)}`.execute(db);
}

const namesOf = (columns: object) => sql.join(Object.keys(columns).map((name) => sql.ref(name)));

function wishesOf(
  { subjectNow, standing, leads }: JudgedSubject,
  site: BehaviourSite | undefined,
  nowMs: number,
): Wish[] {
  if (!site?.sequences?.length || !site.mail) return [];
  const { doubleOptIn } = site.mail;
  const facts = subjectNow.factsAt(nowMs);
  return findEntries(site.sequences, { facts, segments: standing.segments, leads, doubleOptIn }).map(
    ({ sequence, lead }) => ({
      sequence,
      site: site.id,
      scope: isAboutWebinar(sequence) ? lead.campaign : '',
      lead_id: lead.id,
      mailbox_hash: hashMailbox(site.id, lead.contact.email ?? ''),
      firstAtMs: stepTime(sequence.steps[0] as SequenceStep, nowMs, site.campaign(lead.campaign)?.webinar),
    }),
  );
}

/** The number of a new run; nothing while one is on the way, or may not begin again yet. */
function nextRound(wish: Wish, runs: readonly SequenceRunsTable[], nowMs: number): number | undefined {
  const { repeatDays, id } = wish.sequence;
  const own = runs.filter(
    ({ site, sequence, scope, mailbox_hash }) =>
      site === wish.site && sequence === id && scope === wish.scope && mailbox_hash === wish.mailbox_hash,
  );
  if (own.length === 0) return 0;
  if (repeatDays === undefined || own.some(({ state }) => state === 'waiting')) return undefined;
  const enteredAtMs = Math.max(...own.map(({ entered_at_ms }) => entered_at_ms));
  if (nowMs - enteredAtMs < repeatDays * DAY_MS) return undefined;
  return Math.max(...own.map(({ round }) => round)) + 1;
}

const toRun = (wish: Wish, round: number, nowMs: number, id: string): SequenceRunsTable => ({
  ...{ id, site: wish.site, sequence: wish.sequence.id, scope: wish.scope, lead_id: wish.lead_id },
  ...{ mailbox_hash: wish.mailbox_hash, round, step: 0, state: 'waiting', reason: '' },
  ...{ entered_at_ms: nowMs, wanted_at_ms: wish.firstAtMs, due_at_ms: wish.firstAtMs, attempts: 0, tries: 0 },
});
