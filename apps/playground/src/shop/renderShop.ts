import { renderCart } from './pages/cart.js';
import { renderCheckout } from './pages/checkout.js';
import { renderList } from './pages/list.js';
import { renderPrices } from './pages/prices.js';
import { renderProduct } from './pages/product.js';
import { renderThanks } from './pages/thanks.js';
import { renderVisitor } from './pages/visitor.js';
import type { ShopContent } from './ShopContent.js';

/** The pages of the shop in one language by their paths. Home is the landing page. */
export function renderShop(shop: ShopContent): [path: string, page: string][] {
  const { path, coffee } = shop.landing;
  return [
    [`${path}coffee/`, renderList(shop)],
    ...coffee.items.map((item): [string, string] => [
      `${path}products/${item.slug}/`,
      renderProduct(shop, item),
    ]),
    [`${path}prices/`, renderPrices(shop)],
    [`${path}cart/`, renderCart(shop)],
    [`${path}checkout/`, renderCheckout(shop)],
    [`${path}thanks/`, renderThanks(shop)],
    [`${path}visitor/`, renderVisitor(shop)],
  ];
}
