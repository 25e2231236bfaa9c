import { generateSchedule } from '@lodestone/testkit/model';
import { expect, it } from 'vitest';
import './delivery/aftermath.js';
import { MUTANTS } from './testing/model/mutants.js';
import { openModelOutbox, type Sabotage } from './testing/model/openModelOutbox.js';
import { runOne } from './testing/model/runModel.js';

/** Schedules within which each mutant must be noticed: a twentieth of what the model runs. */
const PATIENCE = 500;

it.each(MUTANTS)(
  'the model notices an outbox that $name',
  { timeout: 120_000 },
  async ({ sabotage, noticedBy }) => {
    expect(
      await firstNotice(sabotage, noticedBy),
      `nobody noticed within ${PATIENCE} schedules`,
    ).toBeDefined();
  },
);

/** The first seed at which the mutant breaks the rule and the outbox itself does not. */
async function firstNotice(sabotage: Sabotage, rule: string): Promise<number | undefined> {
  const breaks = async (seed: number, broken?: Sabotage): Promise<boolean> => {
    const { violations } = await runOne(generateSchedule(seed), openModelOutbox(broken));
    return violations.some(({ invariant }) => invariant === rule);
  };
  for (let seed = 1; seed <= PATIENCE; seed += 1)
    if ((await breaks(seed, sabotage)) && !(await breaks(seed))) return seed;
  return undefined;
}
