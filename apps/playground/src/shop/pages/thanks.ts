import { html } from '../../html/html.js';
import { renderFrame } from '../parts/frame.js';
import type { ShopContent } from '../ShopContent.js';

export const renderThanks = (shop: ShopContent): string =>
  renderFrame(shop, {
    page: 'thanks/',
    title: shop.thanks.title,
    body: html`<section class="narrow thanks"><h1>${shop.thanks.heading}</h1><p class="lead">${shop.thanks.text}</p>
<p class="actions"><a class="button" href="${shop.landing.path}visitor/">${shop.thanks.live}</a> <a class="quiet" href="${shop.landing.path}coffee/">${shop.thanks.back}</a></p></section>`,
  });
