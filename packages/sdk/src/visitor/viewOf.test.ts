import { expect, it } from 'vitest';
import { viewOf } from './viewOf.js';

it.each([
  ['/pricing', 'price_view'],
  ['/uk/ціни/', 'price_view'],
  [encodeURI('/uk/ціни/'), 'price_view'],
  [encodeURI('/fa/قیمت‌ها'), 'price_view'],
  ['/en/products/mug', 'product_view'],
  ['/products', undefined],
  ['/checkout/step-2', 'checkout_view'],
  ['/shop/checkout', 'checkout_view'],
  ['/blog/how-we-price-it', undefined],
  ['/', undefined],
  ['/%E0%A4%A', undefined],
])('a view of %s is %s', (path, signal) => {
  expect(viewOf(path)).toBe(signal);
});

it('goes by the site’s own patterns where there are some', () => {
  const views = [{ signal: 'price_view' as const, paths: ['/koshtorys*'] }];
  expect(viewOf('/koshtorys/2', views)).toBe('price_view');
  expect(viewOf('/pricing', views)).toBeUndefined();
});
