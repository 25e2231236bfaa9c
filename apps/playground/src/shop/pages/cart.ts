import { createFormats } from '@lodestone/i18n';
import { type Html, html } from '../../html/html.js';
import { bagArt } from '../../landing/art.js';
import type { Product } from '../../landing/LandingContent.js';
import { renderFrame } from '../parts/frame.js';
import type { ShopContent } from '../ShopContent.js';

/** Bags of one coffee that a cart takes. */
const MOST = 9;

/** The cart: every coffee has its row, and the script shows those that are in it. */
export function renderCart(shop: ShopContent): string {
  const { landing, cart } = shop;
  const { coffee, path } = landing;
  return renderFrame(shop, {
    page: 'cart/',
    title: cart.title,
    body: html`<section class="narrow cart"><h1>${cart.heading}</h1>
<div data-when="empty" hidden><p class="lead">${cart.empty}</p><p class="actions"><a class="button" href="${path}coffee/">${cart.back}</a></p></div>
<div data-when="filled" hidden><ul class="rows">${coffee.items.map((item) => renderRow(shop, item))}</ul>
<p class="total"><span>${cart.total}</span> <strong role="status" data-total></strong></p>
<p class="note">${cart.note}</p>
<p class="actions"><a class="button" href="${path}checkout/">${cart.checkout}</a> <a class="quiet" href="${path}coffee/">${cart.back}</a></p></div></section>`,
  });
}

function renderRow({ landing, cart }: ShopContent, { slug, name, label }: Product): Html {
  const { number } = createFormats(landing.locale);
  const counts = Array.from({ length: MOST }, (_, index) => index + 1);
  return html`<li data-row="${slug}" hidden><div class="stage product-${label}">${bagArt(label)}</div>
<h2><a href="${landing.path}products/${slug}/">${name}</a></h2>
<p class="quantity"><label for="bags-${slug}">${cart.quantity}<span class="unseen">: ${name}</span></label>
<select id="bags-${slug}" data-quantity="${slug}">${counts.map((count) => html`<option value="${count}">${number(count)}</option>`)}</select></p>
<p class="line" data-line="${slug}"></p>
<p><button type="button" class="small" data-remove="${slug}">${cart.remove}<span class="unseen">: ${name}</span></button></p></li>`;
}
