import type { ScoringRules } from '@lodestone/schema';

/*
 * Rule files to begin with. Points are compared with each other, not with the world: a page view is 1, what takes a
 * decision is 10 and more, and the thresholds are what two or three decisions come to. Half-lives follow how long an
 * interest of that kind lives: a shop's a week, a contract's a month.
 */

const GRID: ScoringRules['grid'] = { fit: [30, 15, 5], engagement: [50, 20, 10] };

const order = { signal: 'order_placed' };

/** For a shop: carts, prices, returns. */
export const SHOP_RULES: ScoringRules = {
  scores: [
    { id: 'page', signal: 'page_view', points: 1, halfLifeDays: 7, cap: 10, group: 'reading' },
    { id: 'engaged', signal: 'engaged_time', points: 2, halfLifeDays: 7, cap: 14, group: 'reading' },
    { id: 'scroll', signal: 'scroll_depth', points: 1, halfLifeDays: 7, cap: 6, group: 'reading' },
    { id: 'return', signal: 'return_visit', points: 6, halfLifeDays: 14, cap: 18 },
    { id: 'product', signal: 'product_view', points: 3, halfLifeDays: 7, cap: 15, group: 'choosing' },
    { id: 'price', signal: 'price_view', points: 6, halfLifeDays: 7, cap: 18, group: 'choosing' },
    { id: 'price-again', signal: 'price_revisit', points: 10, halfLifeDays: 7, cap: 20 },
    { id: 'cart', signal: 'cart_updated', points: 10, halfLifeDays: 5, cap: 20 },
    { id: 'checkout', signal: 'checkout_step', points: 12, halfLifeDays: 3, cap: 36 },
    { id: 'form', signal: 'form_start', points: 5, halfLifeDays: 7, cap: 10 },
    { id: 'lead', signal: 'form_submit', points: 15, halfLifeDays: 14, cap: 30 },
    { id: 'button', signal: 'conversion_click', points: 10, halfLifeDays: 7, cap: 20 },
    { id: 'copied', signal: 'contact_copied', points: 8, halfLifeDays: 7, cap: 8 },
    { id: 'rage', signal: 'rage_click', points: -4, halfLifeDays: 2, cap: 12 },
    { id: 'dead', signal: 'dead_click', points: -1, halfLifeDays: 2, cap: 6 },
  ],
  groups: { reading: 20, choosing: 24 },
  fit: [
    { id: 'phone-left', when: { field: 'contact.phone', exists: true }, points: 15 },
    { id: 'mail-left', when: { field: 'contact.email', exists: true }, points: 10 },
    { id: 'named', when: { field: 'contact.name', exists: true }, points: 5 },
  ],
  temperature: { warm: { from: 20, until: 15 }, hot: { from: 50, until: 38 } },
  qualification: {
    iql: { any: [{ signal: 'conversation_started' }, { field: 'campaign.widget', is: ['ebook', 'chat'] }] },
    mql: {
      all: [
        { field: 'source', is: ['ad', 'mail', 'social'] },
        { field: 'score', min: 20 },
      ],
    },
    sql: {
      any: [
        { field: 'campaign.widget', is: ['callback'] },
        { signal: 'trial_ending' },
        { signal: 'checkout_step' },
      ],
    },
  },
  funnel: {
    interest: { any: [{ signal: 'return_visit' }, { signal: 'product_view' }, { field: 'score', min: 10 }] },
    choice: { any: [{ signal: 'price_view' }, { signal: 'product_view', min: 3, withinDays: 14 }] },
    intent: {
      any: [
        { signal: 'cart_updated', withinDays: 14 },
        { signal: 'checkout_step', withinDays: 14 },
      ],
    },
    order,
  },
  grid: GRID,
};

/** For a site that sells to companies: resources, demos, prices. */
export const B2B_RULES: ScoringRules = {
  ...SHOP_RULES,
  scores: [
    { id: 'page', signal: 'page_view', points: 1, halfLifeDays: 21, cap: 12, group: 'reading' },
    { id: 'engaged', signal: 'engaged_time', points: 3, halfLifeDays: 21, cap: 18, group: 'reading' },
    { id: 'return', signal: 'return_visit', points: 8, halfLifeDays: 30, cap: 24 },
    { id: 'price', signal: 'price_view', points: 10, halfLifeDays: 21, cap: 30 },
    { id: 'price-again', signal: 'price_revisit', points: 12, halfLifeDays: 21, cap: 24 },
    { id: 'download', signal: 'file_download', points: 12, halfLifeDays: 30, cap: 24 },
    { id: 'form', signal: 'form_start', points: 6, halfLifeDays: 21, cap: 12 },
    { id: 'lead', signal: 'form_submit', points: 20, halfLifeDays: 30, cap: 40 },
    { id: 'button', signal: 'conversion_click', points: 15, halfLifeDays: 21, cap: 30 },
    { id: 'copied', signal: 'contact_copied', points: 12, halfLifeDays: 21, cap: 12 },
    { id: 'trial', signal: 'trial_ending', points: 25, halfLifeDays: 7, cap: 25 },
    { id: 'rage', signal: 'rage_click', points: -4, halfLifeDays: 7, cap: 12 },
  ],
  groups: { reading: 24 },
  fit: [
    { id: 'company-mail', when: { field: 'contact.mailbox', is: 'company' }, points: 20 },
    { id: 'organisation', when: { field: 'contact.organisation', exists: true }, points: 10 },
    { id: 'phone-left', when: { field: 'contact.phone', exists: true }, points: 10 },
  ],
  funnel: {
    ...SHOP_RULES.funnel,
    intent: {
      any: [
        { signal: 'conversion_click', withinDays: 30 },
        { signal: 'trial_ending', withinDays: 30 },
      ],
    },
  },
};
