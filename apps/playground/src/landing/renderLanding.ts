import { directionOf } from '@lodestone/i18n';
import { html } from '../html/html.js';
import { renderPage } from '../html/renderPage.js';
import { CONSENT_SCRIPT, renderConsent } from '../shop/parts/consent.js';
import type { ShopContent } from '../shop/ShopContent.js';
import { renderFooter } from './parts/footer.js';
import { renderHeader } from './parts/header.js';
import { renderLetter } from './parts/letter.js';
import { renderBrewing, renderCoffee, renderHero, renderStory } from './parts/sections.js';

/** One landing page: the same template in every language. It is the shop's home. */
export function renderLanding({ landing: content, consent, nav: shop }: ShopContent): string {
  const { nav, path, skip } = content;
  const links = [
    { href: `${path}coffee/`, text: nav.shop },
    { href: '#coffee', text: nav.coffee },
    { href: '#story', text: nav.story },
    { href: '#brewing', text: nav.brewing },
    { href: '#letter', text: nav.letter },
  ];
  return renderPage({
    locale: content.locale,
    direction: directionOf(content.locale),
    title: content.title,
    description: content.description,
    stylesheet: '/landing.css',
    head: CONSENT_SCRIPT,
    body: html`<a class="skip" href="#coffee">${skip}</a>
${renderHeader(content, { navLabel: nav.label, tries: content.demo.tries, links, notice: renderConsent(consent) })}
<main>${renderHero(content)}${renderCoffee(content)}${renderStory(content)}${renderBrewing(content)}${renderLetter(content)}</main>
${renderFooter(content, shop.privacy)}`,
  });
}
