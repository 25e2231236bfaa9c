import type { ItemBatch, NewItem } from '../src/store/Store.js';

export interface TrafficOptions {
  events: number;
  visitors: number;
  leads: number;
  /** The last event happens before it. */
  endMs: number;
  days: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const SOURCES = ['search', 'search', 'search', 'direct', 'direct', 'ad', 'ad', 'social', 'mail', 'referral'];
const DEVICES = ['phone', 'phone', 'phone', 'desktop', 'desktop', 'tablet'];
const PAGES = ['page_view', 'page_view', 'page_view', 'engaged_time', 'scroll_depth', 'product_view'];
const RARE = [
  'price_view',
  'cart_updated',
  'checkout_step',
  'conversion_click',
  'rage_click',
  'return_visit',
];
export const CAMPAIGNS = ['newsletter', 'newsletter-slide', 'callback', 'ebook', 'webinar'];

/** Envelopes of a shop's visitors over some weeks, the same for the same numbers; each visitor's visits in their order. */
export function* makeTraffic(options: TrafficOptions): Generator<ItemBatch> {
  const { visitors, endMs, days } = options;
  const perVisitor = Math.round((options.events - options.leads) / visitors);
  const chance = createChance(1);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(chance() * values.length)] as Value;
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    const device = pick(DEVICES);
    const campaign = pick(CAMPAIGNS);
    let atMs = endMs - Math.floor(chance() * days * DAY_MS) - 2 * DAY_MS;
    const items: NewItem[] = [];
    const add = (name: string, props: object): void => {
      atMs += Math.floor(chance() * 2 * MINUTE_MS);
      items.push(toSignal(`${visitor}-${items.length}`, atMs, name, props));
    };
    while (items.length < perVisitor) {
      if (items.length > 0) atMs += 2 * 60 * MINUTE_MS + Math.floor(chance() * DAY_MS * 0.4);
      add('visit_start', { source: pick(SOURCES), device, path: '/', language: 'uk' });
      const length = Math.min(perVisitor - items.length, 2 + Math.floor(chance() * 8));
      for (let place = 0; place < length; place += 1)
        if (chance() < 0.2) add(chance() < 0.6 ? 'form_view' : 'form_start', { campaign });
        else add(pick(chance() < 0.8 ? PAGES : RARE), { path: '/kava' });
    }
    if (visitor % Math.round(visitors / options.leads) === 0) items.push(toLead(visitor, atMs, campaign));
    const receivedAtMs = Math.min(atMs + 1_000, endMs);
    yield {
      site: 'demo',
      sentAt: new Date(receivedAtMs).toISOString(),
      receivedAtMs,
      visitor: `visitor-number-${String(visitor).padStart(8, '0')}`,
      items,
    };
  }
}

const toSignal = (key: string, atMs: number, name: string, props: object): NewItem => ({
  key: `signal-of-the-bench-${key}`,
  hash: 'hash',
  type: 'signal',
  at: new Date(atMs).toISOString(),
  event: { name, props },
});

function toLead(visitor: number, atMs: number, campaign: string): NewItem {
  const contact = { email: `visitor${visitor}@kalyna.example`, name: 'Olena Koval' };
  const phone = visitor % 2 === 0 ? { phone: `+38067${String(visitor).padStart(7, '0')}` } : {};
  return {
    key: `lead-of-the-bench-${visitor}`,
    hash: 'hash',
    type: 'lead',
    at: new Date(atMs).toISOString(),
    lead: {
      ...{ campaign, isCampaignKnown: true, contact: { ...contact, ...phone }, answers: {}, consents: [] },
      ...{ judgement: { verdict: 'lead', reasons: [], fields: {} }, jobKinds: [], channel: 'form' },
      ...{ page: {}, via: 'widget' },
    },
  };
}

/** Mulberry32: the same numbers on every machine. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
