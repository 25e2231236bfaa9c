import type { AnswerValue } from '@lodestone/schema';
import type { Signal } from '../signals/createSignalLog.js';

/** All that a rule may ask about, at one moment. */
export interface RuleFacts {
  /** Epoch milliseconds, by the clock of the signals. */
  nowMs: number;
  signals: readonly Signal[];
  /** Those of one name: whoever has them apart spares a rule the walk over all. Must agree with `signals`. */
  named?: ((name: string) => readonly Signal[]) | undefined;
  /** Everything else by name. A list passes a test when one of its members does. */
  fields: Readonly<Record<string, AnswerValue | undefined>>;
}
