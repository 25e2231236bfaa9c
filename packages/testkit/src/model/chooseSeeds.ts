import { generateSchedule } from './generateSchedule.js';
import { kindsOf } from './kindsOf.js';

/** Each kind of thing befalls a device within the schedules of so many seeds; a test counts on it. */
const SEARCHED = 200;

/**
 * So many seeds that their schedules hold every kind that the first 200 hold: first the seeds that bring a kind which none
 * before them had, then the others from 1 on. Ascending, each once; the same for the same count.
 */
export function chooseSeeds(count: number): number[] {
  const known = new Set<string>();
  const telling: number[] = [];
  for (let seed = 1; seed <= SEARCHED; seed += 1) {
    const kinds = kindsOf(generateSchedule(seed));
    if ([...kinds].every((kind) => known.has(kind))) continue;
    telling.push(seed);
    for (const kind of kinds) known.add(kind);
  }
  const chosen = new Set(telling.slice(0, count));
  for (let seed = 1; chosen.size < count; seed += 1) chosen.add(seed);
  return [...chosen].sort((one, other) => one - other);
}
