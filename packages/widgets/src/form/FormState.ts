import type { QueuedReason } from '@lodestone/core';
import type { FieldName } from '@lodestone/schema';

/**
 * `idle` → `filling` (first keystroke or tick) → `checking` → `submitting` → `delivered | queued | failed`;
 * errors lead back to `filling`, and from `failed` it can be sent again.
 */
export type FormPhase = 'idle' | 'filling' | 'checking' | 'submitting' | 'delivered' | 'queued' | 'failed';

/** A new object after every change. Errors are codes by path (`contact.email`, `consents.newsletter`). */
export interface FormState {
  phase: FormPhase;
  values: Readonly<Partial<Record<FieldName, string>>>;
  /** Granted purposes. */
  granted: Readonly<Record<string, boolean>>;
  errors: Readonly<Partial<Record<string, string>>>;
  suggestions: Readonly<Partial<Record<FieldName, string>>>;
  /** The paths that stopped the last submit, in the order of the form. */
  refused: readonly string[];
  /** Counts refused submits: a view moves the focus when it changes. */
  attempts: number;
  queuedReason?: QueuedReason;
}
