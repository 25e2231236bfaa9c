import type { Lead, LeadPage } from '../api/Lead.js';

export interface Feed {
  /** Newest first, each id once. */
  leads: readonly Lead[];
  /** Where older ones go on; `null` at the end, `undefined` before anything was read. */
  next: string | null | undefined;
  /** Came while somebody was looking, and was not opened yet. */
  freshIds: ReadonlySet<string>;
  /** What came last, for the announcement; steps that bring nothing must not cut it short. */
  arrived: readonly Lead[];
  /** How many have come since the first page. */
  arrivedCount: number;
}

export type FeedStep =
  | { type: 'newest'; page: LeadPage }
  | { type: 'older'; page: LeadPage }
  | { type: 'live'; lead: Lead }
  | { type: 'opened'; id: string };

export const emptyFeed: Feed = {
  leads: [],
  next: undefined,
  freshIds: new Set(),
  arrived: [],
  arrivedCount: 0,
};

/**
 * The list of leads under pages and live events, in any order and with repeats: unique by id, sorted by arrival.
 * A newest page that does not meet what is there (the connection was gone for long) replaces it, so that the list never has a hole.
 */
export function reduceFeed(feed: Feed, step: FeedStep): Feed {
  switch (step.type) {
    case 'newest':
      return takeNewest(feed, step.page);
    case 'older':
      return { ...feed, leads: merge(feed.leads, step.page.leads), next: step.page.next };
    case 'live':
      return takeArrived(feed, [step.lead]);
    case 'opened':
      return { ...feed, freshIds: without(feed.freshIds, step.id) };
  }
}

function takeNewest(feed: Feed, page: LeadPage): Feed {
  if (feed.next === undefined) {
    // Live events may have come before the first page; they are no news beside it.
    return { ...feed, leads: merge(feed.leads, page.leads), next: page.next, arrived: [] };
  }
  const known = new Set(feed.leads.map((lead) => lead.id));
  const meets = page.next === null || page.leads.some((lead) => known.has(lead.id));
  const taken = takeArrived(feed, page.leads);
  return meets ? taken : { ...taken, leads: merge([], page.leads), next: page.next };
}

function takeArrived(feed: Feed, leads: readonly Lead[]): Feed {
  const known = new Set(feed.leads.map((lead) => lead.id));
  const arrived = leads.filter((lead) => !known.has(lead.id));
  if (arrived.length === 0) return feed;
  return {
    ...feed,
    leads: merge(feed.leads, arrived),
    freshIds: new Set([...feed.freshIds, ...arrived.map((lead) => lead.id)]),
    arrived,
    arrivedCount: feed.arrivedCount + arrived.length,
  };
}

function merge(some: readonly Lead[], others: readonly Lead[]): Lead[] {
  const byId = new Map([...some, ...others].map((lead) => [lead.id, lead]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!ids.has(id)) return ids;
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
}
