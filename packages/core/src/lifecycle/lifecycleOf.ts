import { factStage, type LifecycleFacts } from './factStage.js';
import { type LifecycleStage, lifecycleRank } from './LIFECYCLE_STAGES.js';

/** A stage that somebody set by hand. */
export interface ManualMove {
  to: LifecycleStage;
  atMs: number;
  /** Tells two moves of one moment apart. */
  id: string;
}

/**
 * The stage in force. By itself it only goes forwards: the highest of what facts prove now and what was `reached` before. What was
 * set by hand stands, whatever facts say, until the next move by hand; only an order goes beyond it.
 * A pure function of the moves' set: their order does not matter.
 */
export function lifecycleOf(
  facts: LifecycleFacts,
  reached: LifecycleStage,
  moves: readonly ManualMove[],
): LifecycleStage {
  if (facts.hasOrdered) return 'customer';
  const [last] = moves.toSorted((one, other) => other.atMs - one.atMs || (one.id < other.id ? 1 : -1));
  if (last) return last.to;
  const proved = factStage(facts);
  return lifecycleRank(proved) > lifecycleRank(reached) ? proved : reached;
}
