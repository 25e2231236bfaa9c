import type { Fault } from './Fault.js';

/** Slots for pages: a slot holds one page at a time, and a step that names an empty one does nothing. */
export type Tab = 0 | 1 | 2 | 3;

/**
 * What is wrong with an item. `rejected`: every receipt rejects it; `refused`: our server refuses the envelope it is in;
 * `foreign`: a proxy does, until the faults end; `forgotten`: receipts forget it until then; `too-large`: 413 for ever.
 */
export type Poison = 'rejected' | 'refused' | 'foreign' | 'forgotten' | 'too-large';

export interface ModelItem {
  /** Unique in the schedule; a repeated key brings the same item again. */
  key: string;
  type: 'lead' | 'signal';
  /** Length of the item's free text in bytes. */
  textBytes: number;
  poison?: Poison | undefined;
  /** It is enqueued more than once: never in a parcel, as the SDK makes each signal once. */
  isRepeated?: boolean;
}

/**
 * How the device's database behaves. `hangs`: opening never answers; `late`: it answers when the mode ends; `throws`: naming
 * it throws; `fails`: opening fails; `quota`: whatever adds a row aborts; `aborts`: whatever writes aborts.
 */
export type StorageMode = 'works' | 'hangs' | 'late' | 'throws' | 'fails' | 'quota' | 'aborts';

/** Why a page looks at its queue; the names are those of the outbox. */
export type WakeReason = 'online' | 'visible' | 'pageshow' | 'manual';

/** How a page ends. `leave`: it is told before (pagehide); `crash`: it is not. */
export type PageEnd = 'leave' | 'crash';

/** What happens to the device. Times are milliseconds. */
export type Action =
  | { do: 'open'; tab: Tab; isPrepared: boolean }
  | { do: 'end'; tab: Tab; how: PageEnd }
  /** Submits and goes away in one task. */
  | { do: 'submit-and-leave'; tab: Tab; items: ModelItem[] }
  /** The browser dies with all its pages. */
  | { do: 'kill' }
  | { do: 'enqueue'; tab: Tab; items: ModelItem[] }
  | { do: 'wake'; tab: Tab; reason: WakeReason }
  /** All requests from now on meet this, until the next such step. */
  | { do: 'network'; fault: Fault }
  /** The next requests meet these, one each. */
  | { do: 'next'; faults: Fault[] }
  | { do: 'offline' }
  /** With `hasEvent` every page is told. */
  | { do: 'online'; hasEvent: boolean }
  | { do: 'wait'; ms: number }
  /** Moves the wall clock. */
  | { do: 'clock'; byMs: number }
  | { do: 'storage'; mode: StorageMode }
  /** The browser closes a page's connection, with the `close` event or without. */
  | { do: 'disconnect'; tab: Tab; hasEvent: boolean }
  /** A newer version begins to upgrade in another tab and gives up: every connection is asked to close. */
  | { do: 'upgrade' }
  /** Into the back-forward cache, and out of it. */
  | { do: 'freeze'; tab: Tab }
  | { do: 'thaw'; tab: Tab };

/** One action, and how many tasks the world may run before the next: `idle` until nothing is left to run. */
export type Step = Action & { tasks: number | 'idle' };

/** How the faults end: a new page comes, or the pages that are there stay, with the `online` event or without. */
export type Ending = 'new-page' | 'stays' | 'stays-online';

export interface Schedule {
  seed: number;
  /** What each task of the database takes, where the device can choose: on a slow disk time passes between any two of them. */
  diskMs: number;
  steps: Step[];
  ending: Ending;
}
