import { type Html, html } from '../../html/html.js';
import type { ConsentTexts } from '../ShopContent.js';

/** In the head and not deferred: the notice stands in the first paint or never, so that nothing moves. */
export const CONSENT_SCRIPT: Html = html`<script src="/consent.js"></script>\n`;

const PURPOSES = ['functional', 'analytics', 'marketing'] as const;

/** The shop's own question about the three storage purposes; nothing is ticked before. Hidden unless its script asks. */
export function renderConsent({ title, text, purposes, all, none, some }: ConsentTexts): Html {
  return html`<section class="consent" aria-labelledby="consent-title" data-consent>
<div><h2 id="consent-title" tabindex="-1">${title}</h2><p>${text}</p></div>
<ul>${PURPOSES.map(
    (purpose) =>
      html`<li><input type="checkbox" id="consent-${purpose}" value="${purpose}"><label for="consent-${purpose}">${purposes[purpose]}</label></li>`,
  )}</ul>
<p class="answers"><button type="button" data-consent-answer="all">${all}</button>
<button type="button" data-consent-answer="none">${none}</button>
<button type="button" data-consent-answer="some">${some}</button></p></section>`;
}
