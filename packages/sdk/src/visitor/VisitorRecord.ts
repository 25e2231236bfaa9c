import type { Touch } from './readTouch.js';

/** What the device knows of its visitor, with `analytics` alone. */
export interface VisitorRecord {
  /** Random, made on this device for this site. */
  id: string;
  firstAtMs: number;
  /** When the last signal was made: half an hour later the visit is over. */
  lastAtMs: number;
  visits: number;
  /** The key of the signal that began the visit. */
  session: string;
  /** Where the first visit came from. */
  first: Touch;
  /** Where the newest visit came from that is not `direct`; where all are, the first. */
  last: Touch;
  /** What rules may ask about beside signals: which contact fields were left, never their values, and answers of choice. */
  fields: Record<string, string[]>;
  /** How wrong the device's clock was when a server last said so, in milliseconds. */
  clockOffsetMs: number;
  /** The purposes that the server was told last. */
  told?: string;
}
