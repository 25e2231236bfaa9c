import { describe, expect, it } from 'vitest';
import type { Lead } from '../api/Lead.js';
import { makeStage } from '../testing/fakeBehaviour.js';
import { makeLead } from '../testing/fakeServer.js';
import { emptyFeed, type Feed, reduceFeed } from './reduceFeed.js';

const page = (orders: number[], next: string | null = null) => ({
  leads: orders.map((order) => makeLead(order)),
  next,
});
const ordersOf = (feed: Feed) => feed.leads.map((lead) => Number(lead.id.slice(-12)));
const started = (orders: number[], next: string | null = null) =>
  reduceFeed(emptyFeed, { type: 'newest', page: page(orders, next), filter: {} });

describe('reduceFeed', () => {
  it('takes the first page as old news', () => {
    const feed = started([3, 2, 1]);
    expect(ordersOf(feed)).toEqual([3, 2, 1]);
    expect(feed.freshIds.size).toBe(0);
    expect(feed.arrived).toEqual([]);
    expect(feed.next).toBeNull();
  });

  it('puts a live lead on top, marks it fresh and announces it, once', () => {
    const feed = reduceFeed(started([2, 1]), { type: 'live', lead: makeLead(3) });
    expect(ordersOf(feed)).toEqual([3, 2, 1]);
    expect([...feed.freshIds]).toEqual([makeLead(3).id]);
    expect(feed.arrived).toEqual([makeLead(3)]);
    const again = reduceFeed(feed, { type: 'live', lead: makeLead(3) });
    expect(again).toBe(feed);
  });

  it('keeps the order of arrival when live leads come out of order', () => {
    const feed = [5, 4].reduce(
      (so_far, order) => reduceFeed(so_far, { type: 'live', lead: makeLead(order) }),
      started([3]),
    );
    expect(ordersOf(feed)).toEqual([5, 4, 3]);
  });

  it('does not lose a live lead that came before the first page', () => {
    const early = reduceFeed(emptyFeed, { type: 'live', lead: makeLead(9) });
    expect(ordersOf(reduceFeed(early, { type: 'newest', page: page([2, 1]), filter: {} }))).toEqual([
      9, 2, 1,
    ]);
  });

  it('appends an older page without repeats and without calling it fresh', () => {
    const feed = reduceFeed(started([4, 3], 'x'), { type: 'older', page: page([3, 2, 1]), filter: {} });
    expect(ordersOf(feed)).toEqual([4, 3, 2, 1]);
    expect(feed.freshIds.size).toBe(0);
    expect(feed.next).toBeNull();
  });

  it('fills the gap of a short pause and keeps the older pages and their cursor', () => {
    const feed = reduceFeed(started([2, 1], 'cursor'), {
      type: 'newest',
      page: page([4, 3, 2], 'other'),
      filter: {},
    });
    expect(ordersOf(feed)).toEqual([4, 3, 2, 1]);
    expect(feed.next).toBe('cursor');
    expect(feed.arrived.map((lead) => lead.id)).toEqual([makeLead(4).id, makeLead(3).id]);
  });

  it('begins anew after a pause longer than a page, so that there is no hole', () => {
    const feed = reduceFeed(started([2, 1], 'cursor'), {
      type: 'newest',
      page: page([9, 8], 'eight'),
      filter: {},
    });
    expect(ordersOf(feed)).toEqual([9, 8]);
    expect(feed.next).toBe('eight');
  });

  it('is no longer fresh once opened', () => {
    const feed = reduceFeed(started([1]), { type: 'live', lead: makeLead(2) });
    expect(reduceFeed(feed, { type: 'opened', id: makeLead(2).id }).freshIds.size).toBe(0);
  });

  const verdictsOf = (feed: Feed) => feed.leads.map(({ verdict }) => verdict);
  const held = (order: number) => makeLead(order, { verdict: 'held' });
  const heldList = (orders: number[], next: string | null = null) =>
    reduceFeed(
      { ...emptyFeed, filter: { verdict: 'held' } },
      { type: 'newest', page: { leads: orders.map(held), next }, filter: { verdict: 'held' } },
    );

  it('changes a lead in its place, also when it does not belong to the list any more', () => {
    const feed = reduceFeed(heldList([3, 2, 1]), { type: 'change', lead: makeLead(2) });
    expect(ordersOf(feed)).toEqual([3, 2, 1]);
    expect(verdictsOf(feed)).toEqual(['held', 'lead', 'held']);
    expect(feed.changed).toEqual(makeLead(2));
    expect(feed.freshIds.size).toBe(0);
  });

  it('puts a lead that came to belong to the list where it belongs, if that part was loaded', () => {
    const feed = heldList([9, 5], 'cursor');
    expect(ordersOf(reduceFeed(feed, { type: 'change', lead: held(7) }))).toEqual([9, 7, 5]);
    expect(ordersOf(reduceFeed(feed, { type: 'change', lead: held(3) }))).toEqual([9, 5]);
    expect(ordersOf(reduceFeed(feed, { type: 'change', lead: makeLead(7) }))).toEqual([9, 5]);
    expect(ordersOf(reduceFeed(heldList([9]), { type: 'change', lead: held(3) }))).toEqual([9, 3]);
  });

  it('lets in live only what belongs to the list', () => {
    const feed = reduceFeed(heldList([1]), { type: 'live', lead: makeLead(2) });
    expect(ordersOf(reduceFeed(feed, { type: 'live', lead: held(3) }))).toEqual([3, 1]);
  });

  it('begins anew with another filter, and takes no late answer to the one before', () => {
    const feed = reduceFeed(heldList([2, 1]), { type: 'filter', filter: {} });
    expect([feed.leads, feed.next]).toEqual([[], undefined]);
    for (const type of ['newest', 'older'] as const)
      expect(reduceFeed(feed, { type, page: page([2, 1]), filter: { verdict: 'held' } })).toBe(feed);
    expect(ordersOf(reduceFeed(feed, { type: 'newest', page: page([2, 1]), filter: {} }))).toEqual([2, 1]);
    expect(reduceFeed(feed, { type: 'filter', filter: {} })).toBe(feed);
  });

  it('renews what it has from a newest page', () => {
    const overruled = makeLead(2, { verdict: 'not-a-lead' });
    const feed = reduceFeed(started([2, 1]), {
      type: 'newest',
      page: { leads: [overruled], next: 'x' },
      filter: {},
    });
    expect(verdictsOf(feed)).toEqual(['not-a-lead', 'lead']);
  });

  const hot = (order: number, score: number) => makeLead(order, { stage: makeStage({ score }) });
  const byScore = (leads: Lead[], next: string | null = null) =>
    reduceFeed(
      { ...emptyFeed, filter: { sort: 'score' } },
      { type: 'newest', page: { leads, next }, filter: { sort: 'score' } },
    );

  it('puts into a list by score what came where it belongs, and moves nothing that is there', () => {
    const feed = byScore([hot(1, 90), hot(3, 40), hot(2, 10)]);
    const changed = reduceFeed(feed, { type: 'change', lead: hot(3, 99) });
    expect(ordersOf(changed)).toEqual([1, 3, 2]);
    expect(changed.leads[1]?.stage?.score).toBe(99);
    expect(ordersOf(reduceFeed(feed, { type: 'change', lead: hot(4, 50) }))).toEqual([1, 4, 3, 2]);
    expect(ordersOf(reduceFeed(feed, { type: 'live', lead: makeLead(5) }))).toEqual([1, 3, 2]);
  });

  it('leaves out of a list what stands beyond the part that was read', () => {
    const feed = byScore([hot(1, 90), hot(3, 40)], 'more');
    expect(ordersOf(reduceFeed(feed, { type: 'change', lead: hot(4, 5) }))).toEqual([1, 3]);
    const oldest = reduceFeed(
      { ...emptyFeed, filter: { order: 'asc' } },
      { type: 'newest', page: page([1, 2], 'more'), filter: { order: 'asc' } },
    );
    expect(ordersOf(reduceFeed(oldest, { type: 'live', lead: makeLead(9) }))).toEqual([1, 2]);
  });
});
