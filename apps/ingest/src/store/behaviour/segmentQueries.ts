import type { Rule } from '@lodestone/schema';
import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import type { BehaviourSite } from '../Store.js';
import type { CountedSegment } from './BehaviourStore.js';
import { readSegments } from './readRules.js';

/** The segments of a site with how many are in each now. */
export async function listSegments({ reader }: Engine, site: BehaviourSite): Promise<CountedSegment[]> {
  const segments = await readSegments(reader, site);
  const { rows } = await sql<{ segment: string; members: number; people: number }>`
    select segment, count(*) as members, sum(case when subject like 'p:%' then 1 else 0 end) as people
    from segment_members where site = ${site.id} group by segment`.execute(reader);
  const counts = new Map(rows.map((row) => [row.segment, row]));
  return segments.map((segment) => ({
    ...segment,
    members: Number(counts.get(segment.id)?.members ?? 0),
    people: Number(counts.get(segment.id)?.people ?? 0),
  }));
}

/** Members follow by and by: the rules of the site are others now, and all are judged by them anew. */
export async function writeSegment(
  { writer }: Engine,
  site: string,
  id: string,
  segment: { name?: string | undefined; rule: Rule } | null,
): Promise<void> {
  const row = { name: segment?.name ?? null, rule: segment && JSON.stringify(segment.rule) };
  await writer
    .insertInto('segments')
    .values({ site, id, ...row })
    .onConflict((conflict) => conflict.columns(['site', 'id']).doUpdateSet(row))
    .execute();
}
