import type { Clock } from '@lodestone/core';
import type { Sites } from '../sites/createSites.js';
import type { SeatStore } from '../store/promises/SeatStore.js';
import { planReminders, timesOf } from './webinarTimes.js';

/** At the start, and when the sites were read again: finds out which webinars of the sites file have another date than before, and has everybody told. */
export async function noteWebinars(
  store: Pick<SeatStore, 'noteWebinar'>,
  sites: Sites,
  clock: Pick<Clock, 'nowMs'>,
): Promise<void> {
  for (const site of sites.all)
    for (const webinar of site.webinars)
      await store.noteWebinar({
        ...{ site: site.id, id: webinar.id, revision: webinar.revision ?? 0 },
        ...timesOf(webinar),
        isCancelled: webinar.isCancelled === true,
        reminders: planReminders(webinar, clock.nowMs()),
        hasLetters: site.mail !== undefined,
      });
}
