import { createFormats } from '@lodestone/i18n';
import { html } from '../../html/html.js';
import { bagArt } from '../../landing/art.js';
import type { Product } from '../../landing/LandingContent.js';
import { renderRoast, renderShelf } from '../../landing/parts/sections.js';
import { renderFrame } from '../parts/frame.js';
import type { ShopContent } from '../ShopContent.js';

/** The page of one coffee, with the button that fills the cart. */
export function renderProduct(shop: ShopContent, item: Product): string {
  const { landing, product } = shop;
  const { coffee, path, locale } = landing;
  const { number } = createFormats(locale);
  return renderFrame(shop, {
    page: `products/${item.slug}/`,
    title: product.title(item.name),
    description: item.notes,
    body: html`<section class="one product-${item.label}"><div class="stage">${bagArt(item.label)}</div>
<div><h1>${item.name}</h1><p class="lead">${product.stories[item.slug]}</p>
<dl class="details"><div><dt>${product.facts.origin}</dt><dd>${item.origin}</dd></div>
<div><dt>${product.facts.notes}</dt><dd>${item.notes}</dd></div>
<div><dt>${product.facts.weight}</dt><dd>${coffee.unit}</dd></div></dl>
${renderRoast(item, coffee)}
<p class="buy"><strong>${coffee.writePrice(number(item.price))}</strong>
<button type="button" class="button" data-add="${item.slug}">${product.add}</button>
<a class="quiet" href="${path}cart/">${product.toCart}</a></p>
<p class="added" role="status" data-added="${product.added}"></p></div></section>
<section class="others"><h2>${product.others}</h2>${renderShelf(
      landing,
      coffee.items.filter(({ slug }) => slug !== item.slug),
    )}</section>`,
  });
}
