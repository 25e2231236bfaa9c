import type { StorageMode } from './Schedule.js';

/** One life of a page: the tab's slot and how many pages it has had. */
export type PageName = string;

/** What an answer meant to the page that heard it. */
export type Heard =
  | { is: 'receipt'; accepted: string[]; rejected: { key: string; code: string }[] }
  /** A 4xx; `code` only when it is a problem of ours. */
  | { is: 'refusal'; status: number; code?: string | undefined }
  /** Anything else: the network failed, time ran out, somebody else answered. */
  | { is: 'nothing'; retryAfterMs?: number | undefined };

type Seen =
  | { kind: 'opened' | 'left' | 'died' | 'frozen' | 'thawed'; page: PageName }
  | { kind: 'enqueued'; page: PageName; keys: string[] }
  | { kind: 'stored'; page: PageName; key: string; isDurable: boolean }
  | { kind: 'attempt'; page: PageName; key: string; status: string; code?: string | undefined }
  | { kind: 'delivered'; page: PageName; key: string }
  | { kind: 'dead'; page: PageName; key: string; code: string }
  | { kind: 'unavailable'; page: PageName; code: string }
  | { kind: 'woken'; page: PageName; reason: string }
  | { kind: 'request'; page: PageName; request: string; keys: string[] }
  | { kind: 'committed'; request: string; keys: string[] }
  | { kind: 'heard'; page: PageName; request: string; keys: string[]; answer: Heard }
  | { kind: 'clock'; byMs: number }
  | { kind: 'storage'; mode: StorageMode | 'disconnected' }
  | { kind: 'healed' }
  | { kind: 'threw'; page: PageName; text: string };

/** What was seen from outside, in the order in which it was seen. `atMs` is virtual time that no clock jump touches. */
export type Observation = Seen & { atMs: number };

/** A page that is open at the end. */
export interface OpenPage {
  page: PageName;
  pendingTimers: number;
  openRequests: number;
}

/** Everything that the invariants look at. */
export interface Outcome {
  history: readonly Observation[];
  /** How often each submission had an effect at the server. */
  effects: ReadonlyMap<string, number>;
  /** Keys that came to the server again with another body. */
  conflicts: readonly string[];
  /** What the device's database holds at the end. */
  rows: readonly { key: string; code?: string | undefined }[];
  pages: readonly OpenPage[];
}

/** Leaves the time out of what is reported: whoever records it knows. */
export type Sight = Observation extends infer One
  ? One extends Observation
    ? Omit<One, 'atMs'>
    : never
  : never;
