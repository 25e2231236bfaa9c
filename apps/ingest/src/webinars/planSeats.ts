import type { Site } from '../sites/createSites.js';
import type { SiteWebinar } from '../sites/webinarSchema.js';
import type { SeatPlan } from '../store/promises/SeatStore.js';
import { planReminders, stateOf } from './webinarTimes.js';

/** How the store is to give out seats now. After the end nobody takes a place from another. */
export function planSeats(site: Pick<Site, 'id' | 'mail'>, webinar: SiteWebinar, nowMs: number): SeatPlan {
  return {
    site: site.id,
    webinarId: webinar.id,
    seats: stateOf(webinar, nowMs) === 'over' ? undefined : webinar.seats,
    reminders: planReminders(webinar, nowMs),
    hasLetters: site.mail !== undefined,
  };
}
