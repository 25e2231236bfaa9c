import type {
  EventDetails,
  EventName,
  Explanation,
  LeadSubmission,
  Listener,
  SubmitOutcome,
  WidgetHost,
} from '@lodestone/core';
import type { Stage } from '@lodestone/core/scoring';
import type { Messages } from '@lodestone/i18n';
import type { DeadLetter } from '@lodestone/outbox';
import type { SignalProp } from '@lodestone/schema';
import type { ConsentChange } from '../submit/isWithdrawn.js';
import type { Identity } from '../visitor/startVisitor.js';

/**
 * Lodestone on one page. Every method is safe before the config is there and after `destroy()`: it does what it can
 * and never throws into the page.
 */
export interface LodestoneClient {
  /** Calls back once the campaigns are known, or will not come; at once if that is past. */
  ready(callback?: () => void): Promise<void>;
  /**
   * Leaves a contact. Not awaiting it is safe: row and request are started in the calling task where the database is
   * open (a form was begun, or an earlier submit), the request alone otherwise.
   * Shape: `delivered | queued | rejected | failed`; resolves within 5 s; never rejects.
   */
  submit(submission: LeadSubmission): Promise<SubmitOutcome>;
  /** Notes a behaviour fact. In memory until `analytics` is granted. Names and props within the limits of the wire. */
  track(name: string, props?: Record<string, SignalProp>): void;
  /** Notes a page view, for sites that change pages without a load. */
  page(): void;
  /**
   * Says who the visitor is, once known to the page, and when a trial that was begun ends. Sent only while `analytics` is
   * granted: the history of this device then belongs to that person.
   */
  identify(identity: Identity): void;
  /**
   * Where the visitor stands now: temperature, qualification, funnel stage, score and fit, with the reason for every point.
   * Undefined before a storage purpose is granted: nothing is known of the visitor then. `ready` waits for it.
   */
  stage(): Stage | undefined;
  /**
   * Grants or withdraws storage purposes; those not named stay. Withdrawing erases what was stored, never an undelivered
   * submission. That goes when a contact purpose of its own is withdrawn and no granted one is left: `{ newsletter: false }`.
   */
  consent(change: ConsentChange): void;
  /** Shows a campaign now. Resolves false when it cannot be shown: `explain()` tells why. */
  open(campaign: string): Promise<boolean>;
  /** Closes the campaign that is open, or the named one. */
  close(campaign?: string): void;
  on<Name extends EventName>(name: Name, listener: Listener<EventDetails[Name]>): () => void;
  off<Name extends EventName>(name: Name, listener: Listener<EventDetails[Name]>): void;
  /** Sends what waits and resolves when nothing more can be sent now. */
  flush(): Promise<void>;
  /** Why a campaign shows or does not: every gate with its rule, the value seen and the verdict. */
  explain(campaign: string): Explanation;
  /** Items that the server refused for good. */
  deadLetters(): Promise<DeadLetter[]>;
  /** Forgets the visitor: signals, memory, consent, and what was not delivered yet. */
  reset(): Promise<void>;
  /** Takes everything down: nodes, listeners, timers. What is queued stays for the next page. */
  destroy(): void;
}

/** What `createLodestone` gives: a client with the port for the components of `@lodestone/widgets`. */
export interface Lodestone extends LodestoneClient {
  readonly host: WidgetHost<Messages>;
}
