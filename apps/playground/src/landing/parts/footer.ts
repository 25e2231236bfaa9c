import { type Html, html } from '../../html/html.js';
import type { LandingContent } from '../LandingContent.js';

/** `choices`: the button that brings the consent notice back, shown by its script alone. */
export function renderFooter({ footer, brand }: LandingContent, choices: string): Html {
  return html`<footer class="foot"><div><h2>${footer.visit}</h2><address>${footer.address.map((line) => html`<span>${line}</span>`)}</address></div>
<div><h2>${footer.hours}</h2><dl>${footer.times.map(({ days, time }) => html`<div><dt>${days}</dt><dd>${time}</dd></div>`)}</dl></div>
<div><h2>${footer.call}</h2><p><a href="${footer.phoneHref}"><bdi dir="ltr">${footer.phone}</bdi></a></p>
<p><button type="button" class="choices" data-lodestone-open="chat">${footer.chat}</button></p></div>
<div class="gifts"><h2>${footer.gifts}</h2><ul>${Object.entries(footer.openers).map(([campaign, words]) => html`<li><button type="button" class="choices" data-lodestone-open="${campaign}">${words}</button></li>`)}</ul></div>
<p class="rights">${brand}. ${footer.rights} <button type="button" class="choices" data-consent-open>${choices}</button></p></footer>`;
}
