import type { QueuedReason } from '@lodestone/core';
import type { FieldName } from '@lodestone/schema';

/**
 * `idle` → `filling` (first keystroke or tick) → `checking` → `submitting` → `delivered | queued | failed`;
 * errors lead back to `filling`, and from `failed` it can be sent again.
 */
export type FormPhase = 'idle' | 'filling' | 'checking' | 'submitting' | 'delivered' | 'queued' | 'failed';

/** A new object after every change. Errors are codes by path (`contact.email`, `consents.newsletter`). */
export interface FormState {
  readonly phase: FormPhase;
  readonly values: Readonly<Partial<Record<FieldName, string>>>;
  /** Granted purposes. */
  readonly granted: Readonly<Record<string, boolean>>;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly suggestions: Readonly<Partial<Record<FieldName, string>>>;
  /** The paths that stopped the last submit, in the order of the form. */
  readonly refused: readonly string[];
  /** Counts refused submits: a view moves the focus when it changes. */
  readonly attempts: number;
  readonly queuedReason?: QueuedReason;
}

/** It is being checked or sent. */
export function isBusy({ phase }: FormState): boolean {
  return phase === 'checking' || phase === 'submitting';
}

/** It is sent or kept to be sent: the form has done its work. */
export function isDone({ phase }: FormState): boolean {
  return phase === 'delivered' || phase === 'queued';
}
