import { describe, expect, it } from 'vitest';
import { makeLead } from '../testing/fakeServer.js';
import { emptyFeed, type Feed, reduceFeed } from './reduceFeed.js';

const page = (orders: number[], next: string | null = null) => ({
  leads: orders.map((order) => makeLead(order)),
  next,
});
const ordersOf = (feed: Feed) => feed.leads.map((lead) => Number(lead.id.slice(-12)));
const started = (orders: number[], next: string | null = null) =>
  reduceFeed(emptyFeed, { type: 'newest', page: page(orders, next) });

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
    expect(ordersOf(reduceFeed(early, { type: 'newest', page: page([2, 1]) }))).toEqual([9, 2, 1]);
  });

  it('appends an older page without repeats and without calling it fresh', () => {
    const feed = reduceFeed(started([4, 3], 'x'), { type: 'older', page: page([3, 2, 1]) });
    expect(ordersOf(feed)).toEqual([4, 3, 2, 1]);
    expect(feed.freshIds.size).toBe(0);
    expect(feed.next).toBeNull();
  });

  it('fills the gap of a short pause and keeps the older pages and their cursor', () => {
    const feed = reduceFeed(started([2, 1], 'cursor'), { type: 'newest', page: page([4, 3, 2], 'other') });
    expect(ordersOf(feed)).toEqual([4, 3, 2, 1]);
    expect(feed.next).toBe('cursor');
    expect(feed.arrived.map((lead) => lead.id)).toEqual([makeLead(4).id, makeLead(3).id]);
  });

  it('begins anew after a pause longer than a page, so that there is no hole', () => {
    const feed = reduceFeed(started([2, 1], 'cursor'), { type: 'newest', page: page([9, 8], 'eight') });
    expect(ordersOf(feed)).toEqual([9, 8]);
    expect(feed.next).toBe('eight');
  });

  it('is no longer fresh once opened', () => {
    const feed = reduceFeed(started([1]), { type: 'live', lead: makeLead(2) });
    expect(reduceFeed(feed, { type: 'opened', id: makeLead(2).id }).freshIds.size).toBe(0);
  });
});
