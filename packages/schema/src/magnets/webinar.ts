import type { LocalText } from './LocalText.js';

export interface Speaker {
  name: string;
  /** What the speaker is or speaks of. */
  role?: LocalText | undefined;
}

/** A webinar as everybody may know it. The link to join is given by the server to those who have a seat. */
export interface WebinarCard {
  /** `[a-z0-9-]`, unique on the site. */
  id: string;
  title: LocalText;
  speakers?: Speaker[] | undefined;
  /** ISO 8601, UTC. */
  startsAt: string;
  durationMinutes: number;
  /** The host's IANA zone; shown beside the visitor's. */
  timeZone: string;
  /** Without it everybody gets one. */
  seats?: number | undefined;
  /** Grows with each change of date or place; the `SEQUENCE` of the calendar entry. */
  revision?: number | undefined;
  isCancelled?: boolean | undefined;
  /** A replay can be had after the end. */
  hasReplay?: boolean | undefined;
}
