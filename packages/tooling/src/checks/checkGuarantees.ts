import { failedWith, passed, type StepResult } from '../suite/Step.js';
import { readTracked, trackedFiles } from './trackedFiles.js';

/** What is promised of delivery: 1 to 14 in the outbox's README, 15 to 22 in the ingestion server's. */
const GUARANTEES = Array.from({ length: 22 }, (_, index) => index + 1);

/** Each promise has tests with its number in their titles: `guarantee 7: …`. */
export async function checkGuarantees(): Promise<StepResult> {
  const counts = new Map<number, number>();
  for (const path of trackedFiles().filter((each) => /\.(test|spec)\.tsx?$/.test(each)))
    for (const [, number] of readTracked(path).matchAll(/['"`]guarantee (\d+):/g))
      counts.set(Number(number), (counts.get(Number(number)) ?? 0) + 1);
  const untested = GUARANTEES.filter((number) => !counts.has(number));
  const unknown = [...counts.keys()].filter((number) => !GUARANTEES.includes(number));
  if (untested.length + unknown.length > 0)
    return failedWith(
      'promises and tests differ',
      [
        ...untested.map((number) => `guarantee ${number} has no test with its number in the title`),
        ...unknown.map((number) => `a test names guarantee ${number}, which is not promised`),
      ].join('\n'),
    );
  const titles = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return passed(
    `${GUARANTEES.length} promises of delivery: each has a test with its number (${titles} titles)`,
  );
}
