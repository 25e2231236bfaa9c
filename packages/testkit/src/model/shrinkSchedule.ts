import type { Schedule } from './Schedule.js';

/**
 * Takes steps out of a failing schedule as long as it still fails: halves first, single steps last. `stillFails` runs a
 * candidate; it is asked at most 400 times.
 */
export async function shrinkSchedule(
  schedule: Schedule,
  stillFails: (candidate: Schedule) => Promise<boolean>,
): Promise<Schedule> {
  let smallest = schedule;
  let asked = 0;
  for (let size = Math.ceil(schedule.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < smallest.steps.length && asked < 400; ) {
      const candidate = { ...smallest, steps: smallest.steps.toSpliced(from, size) };
      asked += 1;
      if (await stillFails(candidate)) smallest = candidate;
      else from += size;
    }
  }
  return smallest;
}
