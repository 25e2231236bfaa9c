import { html } from '../../html/html.js';
import { renderShelf } from '../../landing/parts/sections.js';
import { renderFrame } from '../parts/frame.js';
import type { ShopContent } from '../ShopContent.js';

export const renderList = (shop: ShopContent): string =>
  renderFrame(shop, {
    page: 'coffee/',
    title: shop.list.title,
    description: shop.list.description,
    body: html`<section class="list"><div class="intro"><h1>${shop.list.heading}</h1><p>${shop.list.lead}</p></div>
${renderShelf(shop.landing, shop.landing.coffee.items, 2)}</section>`,
  });
