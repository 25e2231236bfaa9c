import { type Html, html } from '../../html/html.js';
import type { LandingContent } from '../LandingContent.js';

/** The inline form as a customer pastes it: it works without JavaScript, and the script enhances it in place. */
export function renderLetter({ letter, locale }: LandingContent): Html {
  return html`<section class="letter" id="letter"><div class="letter-text"><h2>${letter.title}</h2><p>${letter.text}</p></div>
<div class="letter-form"><lodestone-form campaign="newsletter">
<form method="post" action="/v1/forms/demo/newsletter" novalidate>
<input type="hidden" name="locale" value="${locale}">
<p><label for="letter-email">${letter.email}</label><input id="letter-email" type="email" name="email" required autocomplete="email" inputmode="email" dir="ltr"></p>
<p><label for="letter-name">${letter.name}</label><input id="letter-name" type="text" name="name" autocomplete="name" dir="auto"></p>
<input type="hidden" name="consent-text[newsletter]" value="${letter.consent}">
<p class="check"><input id="letter-consent" type="checkbox" name="consent[newsletter]" value="yes" required><label for="letter-consent">${letter.consent}</label></p>
<button type="submit">${letter.button}</button>
<p class="note">${letter.note}</p>
</form>
</lodestone-form></div></section>`;
}
