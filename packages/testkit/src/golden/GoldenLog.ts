import type { SignalProp } from '@lodestone/schema';

/** How a signal comes about on a page. */
export type Making =
  /** The visitor opens a page: `address`, else the `path` of its props. */
  | 'page'
  /** The page tells it by itself once it is open. */
  | 'itself'
  /** The page's owner tells it by `track()`. */
  | 'track'
  /** A form was sent: the lead makes the signal. */
  | 'submit'
  /** Nobody tells it: it follows from the others. */
  | 'derived';

export interface GoldenSignal {
  /** By the server's clock. ISO 8601, UTC. */
  at: string;
  made: Making;
  name: string;
  props: Record<string, SignalProp>;
  address?: string;
}

/** Where the visitor stands at a moment. The words were found by hand, the numbers by `goldenScore`. */
export interface GoldenMoment {
  at: string;
  temperature: 'cold' | 'warm' | 'hot';
  funnel: 'awareness' | 'interest' | 'choice' | 'intent' | 'order';
  qualification: 'iql' | 'mql' | 'sql' | null;
  score: number;
  /** By rule, what each of its signals gives, the oldest first. A rule without signals is not there. */
  ledger: Record<string, number[]>;
}

/** The signals of one visitor in the order in which they happened, and where the visitor stands at several moments. */
export interface GoldenLog {
  /** What the visitor does, as the end of a sentence. */
  visitor: string;
  rules: 'shop' | 'b2b';
  /** How far the device's clock is ahead of the server's. */
  deviceAheadMs: number;
  signals: GoldenSignal[];
  moments: GoldenMoment[];
}
