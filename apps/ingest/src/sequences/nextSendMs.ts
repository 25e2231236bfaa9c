import { nextOpeningMs } from '@lodestone/core/hours';
import { WEEKDAYS } from '@lodestone/schema';
import type { Sequence } from '../sites/sequenceSchema.js';

/** The first moment from then on at which a letter may be sent: the moment itself inside of the window. Epoch milliseconds. */
export function nextSendMs(window: Sequence['window'], recipientZone: string, atMs: number): number {
  const { from, to, days = WEEKDAYS, zone } = window;
  const hours = {
    timeZone: zone === 'recipient' ? recipientZone : zone,
    week: Object.fromEntries(days.map((day) => [day, [[from, to] as [string, string]]])),
  };
  return nextOpeningMs(hours, atMs) ?? atMs;
}
