import {
  checkInvariants,
  generateSchedule,
  type OpenOutbox,
  type Outcome,
  renderHistory,
  renderSchedule,
  runSchedule,
  type Schedule,
  shrinkSchedule,
  type Violation,
} from '@lodestone/testkit/model';
import { createMemoryDevice } from './createMemoryDevice.js';

/** One run: what was seen, and which rules were broken. A throw of the run itself is a violation too. */
export interface Finished {
  outcome: Outcome | undefined;
  violations: Violation[];
}

/** Runs one schedule on a device of its own. Rejections that nobody handles count as thrown into the page. */
export async function runOne(schedule: Schedule, open: OpenOutbox): Promise<Finished> {
  const unhandled: unknown[] = [];
  const collect = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', collect);
  const device = createMemoryDevice(schedule, open);
  try {
    const outcome = await runSchedule(schedule, device);
    const thrown = unhandled.map((error) => ({
      invariant: 'faultsAreTold',
      text: `unhandled rejection: ${error}`,
    }));
    return { outcome, violations: [...checkInvariants(schedule, outcome), ...thrown] };
  } catch (error) {
    return {
      outcome: undefined,
      violations: [{ invariant: 'theRunEnds', text: String((error as Error).stack) }],
    };
  } finally {
    device.close();
    process.off('unhandledRejection', collect);
  }
}

/** The first failing seed from `from` on, shrunk and written out, with the command that repeats it; undefined when all keep the rules. */
export async function findFailure(
  from: number,
  count: number,
  open: OpenOutbox,
): Promise<string | undefined> {
  for (let seed = from; seed < from + count; seed += 1) {
    const schedule = generateSchedule(seed);
    const { violations } = await runOne(schedule, open);
    const [first] = violations;
    if (first) return report(schedule, first, open);
  }
  return undefined;
}

async function report(schedule: Schedule, { invariant }: Violation, open: OpenOutbox): Promise<string> {
  const smallest = await shrinkSchedule(schedule, async (candidate) => {
    const { violations } = await runOne(candidate, open);
    return violations.some((violation) => violation.invariant === invariant);
  });
  const { outcome, violations } = await runOne(smallest, open);
  return [
    `The outbox broke "${invariant}".`,
    ...violations.slice(0, 10).map((violation) => `  ${violation.invariant}: ${violation.text}`),
    '',
    `Shrunk from ${schedule.steps.length} steps to ${smallest.steps.length}:`,
    renderSchedule(smallest),
    '',
    renderHistory(outcome?.history ?? []),
    '',
    `Repeat it: LODESTONE_SEED=${schedule.seed} pnpm --filter @lodestone/tooling run unit packages/outbox/src/outbox.0.model`,
  ].join('\n');
}
