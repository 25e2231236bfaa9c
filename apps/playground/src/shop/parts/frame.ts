import { createFormats, directionOf } from '@lodestone/i18n';
import { type Html, html } from '../../html/html.js';
import { renderPage } from '../../html/renderPage.js';
import { renderFooter } from '../../landing/parts/footer.js';
import { renderHeader } from '../../landing/parts/header.js';
import type { ShopContent } from '../ShopContent.js';
import { CONSENT_SCRIPT, renderConsent } from './consent.js';

export interface ShopPage {
  /** Where it stands below its language's home: `products/aricha/`. */
  page: string;
  title: string;
  description?: string;
  /** What stands in `main`; it has the heading of the page. */
  body: Html;
  /** The live page brings its own script beside the shop's. */
  script?: Html;
}

/** A page of the shop: head, navigation with the cart, consent, foot. `main` carries what the script has to know. */
export function renderFrame(shop: ShopContent, { page, title, description, body, script }: ShopPage): string {
  const { landing, nav, consent, noScript } = shop;
  const { path, locale } = landing;
  const { number } = createFormats(locale);
  const links = [
    { href: `${path}coffee/`, text: nav.coffees },
    { href: `${path}prices/`, text: nav.prices },
    {
      href: `${path}cart/`,
      text: html`${nav.cart} <span class="count"><span data-cart-count>${number(0)}</span><span class="unseen"> ${nav.inCart}</span></span>`,
    },
  ];
  return renderPage({
    locale,
    direction: directionOf(locale),
    title,
    ...(description ? { description } : {}),
    stylesheet: '/landing.css',
    head: html`<link rel="stylesheet" href="/shop.css">
${CONSENT_SCRIPT}<script defer src="/shop.js"></script>\n${script}`,
    body: html`<a class="skip" href="#content">${landing.skip}</a>
${renderHeader(landing, { page, navLabel: nav.label, tries: shop.tries, links, notice: renderConsent(consent) })}
<main id="content" class="shop" tabindex="-1" data-shop="${JSON.stringify(factsOf(shop))}"><noscript><p class="no-script">${noScript}</p></noscript>
${body}</main>
${renderFooter(landing, nav.privacy)}`,
  });
}

/** What the script reads: prices, and how this page writes them. */
function factsOf({ landing, currency, currencyFactor }: ShopContent): object {
  return {
    path: landing.path,
    currency,
    currencyFactor,
    pattern: landing.coffee.writePrice('{price}'),
    prices: Object.fromEntries(landing.coffee.items.map(({ slug, price }) => [slug, price])),
  };
}
