import type { FakeName } from '../../shop/VisitorContent.js';

/** What the buttons put into their signals: the facts that the shop itself would tell. */
export const FAKE_PROPS: Readonly<Record<FakeName, Readonly<Record<string, string | number>>>> = {
  product_view: { path: '/products/aricha/' },
  price_view: { path: '/prices/' },
  cart_updated: { value: 34, currency: 'EUR', items: 2 },
  checkout_step: { step: 1 },
  return_visit: { visits: 2 },
  conversion_click: { id: 'ask' },
  rage_click: {},
  order_placed: { value: 34, currency: 'EUR', items: 2 },
};
