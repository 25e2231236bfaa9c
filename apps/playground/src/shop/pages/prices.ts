import { createFormats } from '@lodestone/i18n';
import { html } from '../../html/html.js';
import { renderFrame } from '../parts/frame.js';
import type { ShopContent } from '../ShopContent.js';

export function renderPrices(shop: ShopContent): string {
  const { landing, prices } = shop;
  const { coffee, path, locale } = landing;
  const { number } = createFormats(locale);
  const price = (units: number): string => coffee.writePrice(number(units));
  return renderFrame(shop, {
    page: 'prices/',
    title: prices.title,
    description: prices.description,
    body: html`<section class="narrow"><div class="intro"><h1>${prices.heading}</h1><p>${prices.lead}</p></div>
<table class="plain"><thead><tr><th scope="col">${prices.coffee}</th><th scope="col">${prices.one}</th><th scope="col">${prices.three}</th></tr></thead>
<tbody>${coffee.items.map(
      (item) =>
        html`<tr><th scope="row"><a href="${path}products/${item.slug}/">${item.name}</a></th><td>${price(item.price)}</td><td>${price(3 * item.price)}</td></tr>`,
    )}</tbody></table>
<h2>${prices.delivery}</h2><p class="lead">${prices.deliveryText}</p></section>`,
  });
}
