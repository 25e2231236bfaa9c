import type { WorkingHours } from './WorkingHours.js';

/** A request to be called, as everybody may know it. */
export interface CallCard {
  /** The owner's line, as it is dialled, and when somebody answers there. */
  phone?: string | undefined;
  hours?: WorkingHours | undefined;
  /** How far apart the times are that can be chosen; 30 by default. */
  slotMinutes?: number | undefined;
  /** How many days ahead; 5 by default. */
  days?: number | undefined;
}
