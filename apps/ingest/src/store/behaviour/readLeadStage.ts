import type { Engine } from '../Engine.js';
import type { BehaviourSite } from '../Store.js';
import type { LeadStage } from './BehaviourStore.js';
import { BEHAVIOUR_CURSOR } from './findWork.js';
import { judgeSubjects } from './judgeSubjects.js';
import { readRules, UNKNOWN_SITE } from './readRules.js';
import { readSubjects } from './readSubjects.js';

/** Where whoever gave a lead stands at a moment, by all that was projected: what came since follows within a second. */
export async function readLeadStage(
  engine: Engine,
  sites: readonly BehaviourSite[],
  leadId: string,
  nowMs: number,
): Promise<LeadStage | undefined> {
  const place = await engine.reader
    .selectFrom('lead_subjects')
    .select(['site', 'subject'])
    .where('lead_id', '=', leadId)
    .executeTakeFirst();
  if (!place) return undefined;
  const own = sites.filter(({ id }) => id === place.site);
  const rules = await readRules(engine.reader, own);
  const cursor = await engine.reader
    .selectFrom('cursors')
    .select('position')
    .where('name', '=', BEHAVIOUR_CURSOR)
    .executeTakeFirst();
  const upTo = Number(cursor?.position ?? 0);
  const found = await readSubjects(engine, [place], () => own[0], upTo);
  const [judged] = await judgeSubjects(engine, found, (site) => rules.get(site) ?? UNKNOWN_SITE, nowMs);
  if (!judged) return undefined;
  const { standing, scoreWeekBefore, subjectNow } = judged;
  const { lifecycle, segments } = standing;
  return { ...subjectNow.stageAt(nowMs), lifecycle, segments, scoreWeekBefore };
}
