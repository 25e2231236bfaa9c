import type { LifecycleStage, ManualMove } from '@lodestone/core/lifecycle';
import { lifecycleRank } from '@lodestone/core/lifecycle';
import { sql } from 'kysely';
import {
  AXES,
  FIRST_STAGES,
  findChanges,
  NEVER_SEEN,
  type StageChange,
  type Stages,
  stagesOf,
} from '../../behaviour/findChanges.js';
import { findStrongest } from '../../behaviour/findStrongest.js';
import { type Subject, type SubjectStanding, standSubject } from '../../behaviour/standSubject.js';
import type { Engine } from '../Engine.js';
import type { SiteRules } from './readRules.js';
import { type FoundSubject, type SubjectPlace, subjectPlace } from './readSubjects.js';
import type { StandingsTable } from './tables.js';

/** A subject with where it stands at a moment, and what that changes. */
export interface JudgedSubject extends FoundSubject {
  subjectNow: Subject;
  standing: SubjectStanding;
  scoreWeekBefore: number;
  nextLookAtMs: number | undefined;
  changes: StageChange[];
  rulesTag: string;
}

/** Judges subjects at a moment by everything that is known, and compares with what was kept. */
export async function judgeSubjects(
  engine: Engine,
  subjects: readonly FoundSubject[],
  rulesOf: (site: string) => SiteRules,
  nowMs: number,
): Promise<JudgedSubject[]> {
  const existing = subjects.filter(({ exists }) => exists);
  const looks = await readLooks(
    engine,
    existing.flatMap(({ site, subject, visitors }) =>
      [subject, ...visitors].map((each) => ({ site, subject: each })),
    ),
  );
  const remembered = await readRemembered(engine, existing);
  const moves = await readMoves(
    engine,
    existing.flatMap(({ leadIds }) => leadIds),
  );
  return existing.map((found) => {
    const rules = rulesOf(found.site);
    const place = subjectPlace(found);
    const own = found.leadIds.flatMap((id) => moves.get(id) ?? []);
    const subject = standSubject(found, rules, {
      reached: remembered.get(place) ?? 'visitor',
      moves: own,
    });
    const scoreWeekBefore = subject.scoreWeekBefore(nowMs);
    const look = looks.get(place) ?? newestLook(found, looks);
    const before = look && {
      stages: look.stages,
      rejudged: stagesOf(subject.standingAt(look.atMs)),
      hasSameRules: look.rulesTag === rules.tag,
      isMoved: own.some(({ atMs }) => atMs > look.atMs),
    };
    const standing = subject.standingAt(nowMs);
    const hasTurned = standing.temperature !== (look?.stages ?? FIRST_STAGES).temperature;
    const strongest = hasTurned
      ? findStrongest(subject.stageAt(nowMs).ledger, look?.atMs ?? Number.NEGATIVE_INFINITY)
      : undefined;
    return {
      ...found,
      subjectNow: subject,
      scoreWeekBefore,
      standing,
      nextLookAtMs: subject.nextLookAt(nowMs),
      changes: findChanges(before ?? NEVER_SEEN, standing, strongest),
      rulesTag: rules.tag,
    };
  });
}

const wantedOf = (engine: Engine, places: readonly SubjectPlace[]) =>
  engine.selectRows(
    { site: 'text', subject: 'text' },
    places.map(({ site, subject }) => ({ site, subject })),
  );

/** What was kept of somebody at the last look. */
interface Look {
  atMs: number;
  stages: Stages;
  rulesTag: string;
}

/** Of whom a visitor turned out to be nobody had a look at yet: he goes on from where the visitor stood. */
function newestLook({ site, visitors }: FoundSubject, looks: ReadonlyMap<string, Look>): Look | undefined {
  return visitors
    .flatMap((subject) => looks.get(subjectPlace({ site, subject })) ?? [])
    .reduce<Look | undefined>(
      (newest, look) => (newest && newest.atMs >= look.atMs ? newest : look),
      undefined,
    );
}

async function readLooks(engine: Engine, places: readonly SubjectPlace[]): Promise<Map<string, Look>> {
  if (places.length === 0) return new Map();
  const { rows } =
    await sql<StandingsTable>`select standings.site, standings.subject, temperature, qualification,
      funnel, lifecycle, looked_at_ms, rules_tag
    from (${wantedOf(engine, places)}) as wanted
    join standings on standings.site = wanted.site and standings.subject = wanted.subject`.execute(
      engine.reader,
    );
  return new Map(
    rows.map((row) => [
      subjectPlace(row),
      {
        atMs: row.looked_at_ms,
        stages: Object.fromEntries(AXES.map((axis) => [axis, row[axis]])) as Stages,
        rulesTag: row.rules_tag,
      },
    ]),
  );
}

/** The highest lifecycle stage that was reached by what is no longer kept. */
async function readRemembered(
  engine: Engine,
  places: readonly SubjectPlace[],
): Promise<Map<string, LifecycleStage>> {
  const found = new Map<string, LifecycleStage>();
  if (places.length === 0) return found;
  const { rows } = await sql<SubjectPlace & { to_stage: LifecycleStage }>`
    select distinct changes.site, changes.subject, changes.to_stage
    from (${wantedOf(engine, places)}) as wanted
    join stage_changes as changes on changes.site = wanted.site and changes.subject = wanted.subject
    where changes.lasting = 1`.execute(engine.reader);
  for (const row of rows) {
    const place = subjectPlace(row);
    const known = found.get(place);
    if (known === undefined || lifecycleRank(row.to_stage) > lifecycleRank(known))
      found.set(place, row.to_stage);
  }
  return found;
}

async function readMoves(engine: Engine, leadIds: readonly string[]): Promise<Map<string, ManualMove[]>> {
  const found = new Map<string, ManualMove[]>();
  if (leadIds.length === 0) return found;
  const wanted = engine.selectRows(
    { id: 'text' },
    leadIds.map((id) => ({ id })),
  );
  const { rows } = await sql<{ id: string; lead_id: string; to_stage: LifecycleStage; at_ms: number }>`
    select id, lead_id, to_stage, at_ms from lifecycle_moves where lead_id in (${wanted})`.execute(
    engine.reader,
  );
  for (const { id, lead_id, to_stage, at_ms } of rows)
    found.set(lead_id, [...(found.get(lead_id) ?? []), { id, to: to_stage, atMs: at_ms }]);
  return found;
}
