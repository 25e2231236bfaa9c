import type { Campaign } from '@lodestone/schema';
import type { EventDetails, EventName } from '../events/events.js';
import type { LeadSubmission, SubmitOutcome } from '../events/submission.js';
import type { MagnetPort } from './MagnetPort.js';

export type Direction = 'ltr' | 'rtl';
export type Theme = 'light' | 'dark' | 'auto';

/**
 * All that a widget sees of the world. The SDK gives one as `lodestone.host`; a test gives a fake.
 * `Messages` is the locale module of `@lodestone/i18n`, which `core` does not import.
 */
export interface WidgetHost<Messages = unknown> {
  /** BCP 47 tag of the texts that `loadMessages` gives: `en`, `uk` or `fa`. */
  readonly locale: string;
  readonly direction: Direction;
  readonly theme: Theme;
  /** Where a plain form would post: `{endpoint}/v1/forms/{site}/`. */
  readonly formsUrl: string;
  readonly privacyUrl: string | undefined;
  /** Resolves once the config is known, which may be when the network is back; undefined for an id that is not in it. Never rejects. */
  campaign(id: string): Promise<Campaign | undefined>;
  /** The locale's texts; fetched once. Rejects only if the chunk cannot be loaded. */
  loadMessages(): Promise<Messages>;
  /** The visitor began to fill a form: the outbox opens its database, so that the submission is durable at once. */
  prepare(): void;
  /** What widgets that promise something need; fetched once, with the first of them. Rejects only if the chunk cannot be loaded. */
  magnets(): Promise<MagnetPort>;
  /** A new idempotency key, to be made once per filled form. */
  makeKey(): string;
  /** Monotonic milliseconds, for the time a form took. */
  nowMs(): number;
  /** Never rejects and resolves within 5 s: `delivered`, `queued`, `rejected` or `failed`. Its events are told on `target`. */
  submit(submission: LeadSubmission, target?: object): Promise<SubmitOutcome>;
  /**
   * Tells the page: a bubbling, composed `lodestone:NAME` event on `target`, an element of ours (else on the document), and the `on` listeners.
   * False when a `before-…` event was cancelled.
   */
  emit<Name extends EventName>(name: Name, detail: EventDetails[Name], target?: object): boolean;
}
