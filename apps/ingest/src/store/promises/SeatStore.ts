import type { StoredLead } from '../Store.js';

/** The letters about a seat. `seat`: at once; `seat-free`: whoever waited has one now. The others come by the clock. */
export type SeatJobKind =
  | 'seat'
  | 'seat-free'
  | 'webinar-day'
  | 'webinar-hour'
  | 'webinar-live'
  | 'webinar-replay'
  | 'webinar-change'
  | 'webinar-cancel';

/** A webinar as far as seats go. */
export interface SeatPlan {
  site: string;
  webinarId: string;
  /** None: everybody gets one. */
  seats: number | undefined;
  /** Letters for whoever gets a seat now, beside the one at once; none where the site sends none. */
  reminders: readonly { kind: SeatJobKind; dueAtMs: number }[];
  hasLetters: boolean;
}

export interface Seat {
  /** The lead that the seat's reminders go to. */
  leadId: string;
  state: 'reserved' | 'waiting' | 'released' | 'cancelled';
  /** In the line, from 1, while it waits. */
  place?: number | undefined;
}

export interface SeatRequest extends SeatPlan {
  lead: Pick<StoredLead, 'id' | 'key' | 'site'>;
  holder: string;
}

/** A webinar as it is told of now. */
export interface WebinarDates {
  site: string;
  id: string;
  startsAtMs: number;
  endsAtMs: number;
  isCancelled: boolean;
  /** As the sites file says. */
  revision: number;
}

export interface WebinarNews extends WebinarDates {
  /** Letters by the clock for each seat, after a change of the date. */
  reminders: readonly { kind: SeatJobKind; dueAtMs: number }[];
  hasLetters: boolean;
}

/** What the server asks of a database to give out seats. */
export interface SeatStore {
  /**
   * Gives a seat or a place in the line; once for each holder, whoever asks how often. Of any number of processes one decides
   * at a time, so that there are never more seats than were said.
   */
  reserveSeat(request: SeatRequest): Promise<Seat>;
  findSeat(site: string, webinarId: string, holder: string): Promise<Seat | undefined>;
  countSeats(site: string, webinarId: string): Promise<number>;
  /** Moves up whoever waits for a place that became free; gives how many were. */
  fillSeats(plan: SeatPlan): Promise<number>;
  /** Gives up the seat of a lead. False: it has none. */
  cancelSeat(leadId: string): Promise<boolean>;
  /** Compares a webinar with what was kept; moves its letters, and orders those that tell of the change. */
  noteWebinar(news: WebinarNews): Promise<void>;
  /** `SEQUENCE` of the calendar entry. */
  readSequence(site: string, webinarId: string): Promise<number | undefined>;
  /** Whose the signals of a lead are. */
  findVisitor(leadId: string): Promise<string | undefined>;
}
