import { judgeSubjects } from '../behaviour/judgeSubjects.js';
import { readRules, UNKNOWN_SITE } from '../behaviour/readRules.js';
import { readSubjects } from '../behaviour/readSubjects.js';
import type { Engine } from '../Engine.js';
import type { BehaviourSite } from '../Store.js';
import type { SequenceFacts } from './SequenceStore.js';

/** Judges whoever gave a lead at this moment by everything that was committed, what was not projected yet as well. */
export async function readSequenceFacts(
  engine: Engine,
  sites: readonly BehaviourSite[],
  leadId: string,
  nowMs: number,
): Promise<SequenceFacts | undefined> {
  const place = await engine.reader
    .selectFrom('lead_subjects')
    .select(['site', 'subject'])
    .where('lead_id', '=', leadId)
    .executeTakeFirst();
  if (!place) return undefined;
  const own = sites.filter(({ id }) => id === place.site);
  const rules = await readRules(engine.reader, own);
  const found = await readSubjects(engine, [place], () => own[0], Number.MAX_SAFE_INTEGER);
  const [judged] = await judgeSubjects(engine, found, (site) => rules.get(site) ?? UNKNOWN_SITE, nowMs);
  if (!judged) return undefined;
  const { consent } = judged.standing.fields;
  return {
    facts: judged.subjectNow.factsAt(nowMs),
    segments: judged.standing.segments,
    granted: Array.isArray(consent) ? consent : [],
  };
}
