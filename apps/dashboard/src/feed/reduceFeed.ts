import type { Lead, LeadPage } from '../api/Lead.js';
import { belongsTo, isSameFilter, type ListFilter } from '../api/ListFilter.js';

export interface Feed {
  /** Only such leads were asked for; one that becomes another one later stays where it is. */
  filter: ListFilter;
  /** In the order of the list, each id once. */
  leads: readonly Lead[];
  /** Where older ones go on; `null` at the end, `undefined` before anything was read. */
  next: string | null | undefined;
  /** Came while somebody was looking, and was not opened yet. */
  freshIds: ReadonlySet<string>;
  /** What came last, for the announcement; steps that bring nothing must not cut it short. */
  arrived: readonly Lead[];
  /** The lead that changed last, whether it is in the list or not. */
  changed: Lead | undefined;
}

export type FeedStep =
  | { type: 'filter'; filter: ListFilter }
  // With the filter that was asked with: an answer that comes after it was changed is of no use.
  | { type: 'newest'; page: LeadPage; filter: ListFilter }
  | { type: 'older'; page: LeadPage; filter: ListFilter }
  | { type: 'live'; lead: Lead }
  | { type: 'change'; lead: Lead }
  | { type: 'opened'; id: string };

export const emptyFeed: Feed = {
  filter: {},
  leads: [],
  next: undefined,
  freshIds: new Set(),
  arrived: [],
  changed: undefined,
};

/**
 * The list of leads under pages and live events, in any order and with repeats: unique by id, sorted as the list asks for.
 * A newest page that does not meet what is there (the connection was gone for long) replaces it, so that the list never has a hole.
 */
export function reduceFeed(feed: Feed, step: FeedStep): Feed {
  switch (step.type) {
    case 'filter':
      return isSameFilter(step.filter, feed.filter) ? feed : { ...emptyFeed, filter: step.filter };
    case 'newest':
      return isSameFilter(step.filter, feed.filter) ? takeNewest(feed, step.page) : feed;
    case 'older':
      return isSameFilter(step.filter, feed.filter)
        ? { ...feed, leads: merge(feed, step.page.leads), next: step.page.next }
        : feed;
    case 'live':
      return belongsTo(feed.filter, step.lead) && isCovered(feed, step.lead)
        ? takeArrived(feed, [step.lead])
        : feed;
    case 'change':
      return takeChange(feed, step.lead);
    case 'opened':
      return { ...feed, freshIds: without(feed.freshIds, step.id) };
  }
}

function takeNewest(feed: Feed, page: LeadPage): Feed {
  if (feed.next === undefined) {
    // Live events may have come before the first page; they are no news beside it.
    return { ...feed, leads: merge(feed, page.leads), next: page.next, arrived: [] };
  }
  const known = new Set(feed.leads.map((lead) => lead.id));
  const meets = page.next === null || page.leads.some((lead) => known.has(lead.id));
  const taken = takeArrived({ ...feed, leads: renew(feed.leads, page.leads) }, page.leads);
  return meets ? taken : { ...taken, leads: merge({ ...taken, leads: [] }, page.leads), next: page.next };
}

function takeArrived(feed: Feed, leads: readonly Lead[]): Feed {
  const known = new Set(feed.leads.map((lead) => lead.id));
  const arrived = leads.filter((lead) => !known.has(lead.id));
  if (arrived.length === 0) return feed;
  return {
    ...feed,
    leads: merge(feed, arrived),
    freshIds: new Set([...feed.freshIds, ...arrived.map((lead) => lead.id)]),
    arrived,
  };
}

/** In its place, whatever it is now: nothing may jump away under a hand. One that came to match is put where it belongs. */
function takeChange(feed: Feed, lead: Lead): Feed {
  const changed = { ...feed, changed: lead };
  if (feed.leads.some(({ id }) => id === lead.id)) return { ...changed, leads: renew(feed.leads, [lead]) };
  return belongsTo(feed.filter, lead) && isCovered(feed, lead)
    ? { ...changed, leads: merge(feed, [lead]) }
    : changed;
}

/** Whether its place is among what was read. */
function isCovered({ filter, leads, next }: Feed, lead: Lead): boolean {
  const last = leads.at(-1);
  if (next === null) return true;
  if (last) return standsBefore(filter, lead, last);
  return next === undefined;
}

/** The same leads, as they are now where that is known. */
function renew(leads: readonly Lead[], newer: readonly Lead[]): readonly Lead[] {
  const byId = new Map(newer.map((lead) => [lead.id, lead]));
  return leads.map((lead) => byId.get(lead.id) ?? lead);
}

/** What is there stays in its order, even where its score is another one by now; what comes is put where it belongs. */
function merge({ filter, leads }: Feed, others: readonly Lead[]): Lead[] {
  const newer = new Map(others.map((lead) => [lead.id, lead]));
  const merged = leads.map((lead) => newer.get(lead.id) ?? lead);
  for (const lead of merged) newer.delete(lead.id);
  for (const lead of newer.values()) {
    const place = merged.findIndex((known) => standsBefore(filter, lead, known));
    merged.splice(place < 0 ? merged.length : place, 0, lead);
  }
  return merged;
}

function standsBefore({ sort, order }: ListFilter, one: Lead, other: Lead): boolean {
  const difference = sort === 'score' ? (one.stage?.score ?? 0) - (other.stage?.score ?? 0) : 0;
  const isGreater = difference === 0 ? one.id > other.id : difference > 0;
  return order === 'asc' ? !isGreater : isGreater;
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!ids.has(id)) return ids;
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
}
