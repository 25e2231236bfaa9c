import { generateSchedule, renderHistory, renderSchedule } from '@lodestone/testkit/model';
import { expect, it } from 'vitest';
// Loaded before a run: the first import of a chunk takes real time, the next ones none.
import '../../delivery/aftermath.js';
import { openModelOutbox } from './openModelOutbox.js';
import { findFailure, runOne } from './runModel.js';

/** Files among which the schedules are divided, so that they run side by side. */
export const SHARDS = 4;
/** 10,000 schedules in `npm test`, ten times as many in `npm run test:long`. */
const RUNS_PER_SHARD = process.env.LODESTONE_LONG ? 25_000 : 2_500;
/** A run takes 4 ms on a quiet core; this is for a busy machine. */
const TIMEOUT_MS = RUNS_PER_SHARD * 100;

/** The seed of the first schedule: the same in every run of the suite, so that a failure is a failure for everybody. */
const FIRST_SEED = Number(process.env.LODESTONE_FIRST_SEED ?? 1);

/**
 * One shard of the model test. With LODESTONE_SEED only that schedule runs, and its log is printed whatever comes of it.
 * LODESTONE_FIRST_SEED moves the whole range.
 */
export function defineModelTest(shard: number): void {
  const { LODESTONE_SEED: only } = process.env;
  if (only !== undefined) {
    it.runIf(shard === 0)(`replays the schedule of seed ${only}`, () => replay(Number(only)));
    return;
  }
  const from = FIRST_SEED + shard * RUNS_PER_SHARD;
  it(`the outbox keeps every rule over ${RUNS_PER_SHARD} random schedules (seeds ${from} to ${from + RUNS_PER_SHARD - 1})`, {
    timeout: TIMEOUT_MS,
  }, async () => {
    const failure = await findFailure(from, RUNS_PER_SHARD, openModelOutbox());
    if (failure) expect.unreachable(failure);
  });
}

async function replay(seed: number): Promise<void> {
  const schedule = generateSchedule(seed);
  const { outcome, violations } = await runOne(schedule, openModelOutbox());
  process.stdout.write(`${renderSchedule(schedule)}\n\n${renderHistory(outcome?.history ?? [])}\n\n`);
  const failure = await findFailure(seed, 1, openModelOutbox());
  if (failure) expect.unreachable(failure);
  expect(violations).toEqual([]);
}
