import { DEFAULT_SEGMENTS, SHOP_RULES } from '@lodestone/core/scoring';
import type { Rule, Segment } from '@lodestone/schema';
import type { Kysely } from 'kysely';
import type { StandingRules } from '../../behaviour/standSubject.js';
import { sha256 } from '../../intake/sha256.js';
import type { BehaviourSite } from '../Store.js';
import type { Tables } from '../tables.js';

/** What a site's people are judged by. */
export interface SiteRules extends StandingRules {
  /** Others when the rules are others. */
  tag: string;
}

/** Segments in force: the shipped ones, then the sites file's, then those that were made or taken away by hand. */
export async function readSegments(
  db: Kysely<Tables>,
  site: Pick<BehaviourSite, 'id' | 'segments'>,
): Promise<Segment[]> {
  const rows = await db.selectFrom('segments').selectAll().where('site', '=', site.id).execute();
  const segments = new Map([...DEFAULT_SEGMENTS, ...site.segments].map((segment) => [segment.id, segment]));
  for (const { id, name, rule } of rows)
    if (rule === null) segments.delete(id);
    else segments.set(id, { id, ...(name === null ? {} : { name }), rule: JSON.parse(rule) as Rule });
  return [...segments.values()];
}

/** The rules of these sites by their ids. */
export async function readRules(
  db: Kysely<Tables>,
  sites: readonly BehaviourSite[],
): Promise<Map<string, SiteRules>> {
  const found = new Map<string, SiteRules>();
  for (const site of sites) {
    const { rules } = site;
    const segments = await readSegments(db, site);
    const judged = [rules, segments, ...(site.sequences?.length ? [site.sequences] : [])];
    found.set(site.id, { rules, segments, tag: sha256(JSON.stringify(judged)).slice(0, 16) });
  }
  return found;
}

/** Of a site that is in no file any more: its leads are still there. */
export const UNKNOWN_SITE: SiteRules = { rules: SHOP_RULES, segments: [], tag: 'unknown' };
