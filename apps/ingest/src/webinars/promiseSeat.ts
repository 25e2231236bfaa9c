import type { Clock } from '@lodestone/core';
import type { SeatPromise } from '@lodestone/schema';
import type { Tokens } from '../letters/createTokens.js';
import { holderOf } from '../promises/holderOf.js';
import type { Site } from '../sites/createSites.js';
import type { SiteWebinar } from '../sites/webinarSchema.js';
import type { SeatStore } from '../store/promises/SeatStore.js';
import type { StoredLead } from '../store/Store.js';
import { planSeats } from './planSeats.js';

export interface SeatPorts {
  store: SeatStore;
  tokens: Pick<Tokens, 'sign'>;
  clock: Pick<Clock, 'nowMs'>;
}

/** Gives a lead a seat, or a place in the line; `null` when it was cancelled, or given up. */
export async function promiseSeat(
  { store, tokens, clock }: SeatPorts,
  { lead, site, webinar, baseUrl }: { lead: StoredLead; site: Site; webinar: SiteWebinar; baseUrl: string },
): Promise<SeatPromise | null> {
  if (webinar.isCancelled) return null;
  const plan = planSeats(site, webinar, clock.nowMs());
  const hasLetters = plan.hasLetters && lead.contact.email !== undefined;
  const holder = holderOf(lead);
  // Read first: asking again costs no turn in the line of those who write.
  const known = await store.findSeat(site.id, webinar.id, holder);
  const isKnown = known?.leadId === lead.id && known.state !== 'released';
  const seat = isKnown ? known : await store.reserveSeat({ ...plan, hasLetters, lead, holder });
  const token = signSeat(tokens, seat.leadId);
  if (seat.state === 'reserved')
    return {
      ...{ kind: 'webinar', seat: 'reserved' },
      joinUrl: joinUrlOf(baseUrl, token),
      icsUrl: calendarUrlOf(baseUrl, site.id, webinar.id, token),
    };
  if (seat.state !== 'waiting') return null;
  const icsUrl = calendarUrlOf(baseUrl, site.id, webinar.id);
  return { kind: 'webinar', seat: 'waiting', place: seat.place, icsUrl };
}

export const signSeat = (tokens: Pick<Tokens, 'sign'>, leadId: string): string =>
  tokens.sign({ kind: 'seat', leadId });

export const joinUrlOf = (baseUrl: string, token: string): string => `${baseUrl}v1/join/${token}`;

/** With a token the entry holds the personal way in. */
export const calendarUrlOf = (baseUrl: string, site: string, id: string, token?: string): string =>
  `${baseUrl}v1/webinars/${site}/${id}.ics${token === undefined ? '' : `?seat=${token}`}`;
