import { LOOKS, PLACEMENTS } from '@lodestone/schema';
import { sampleCampaigns } from '../browser/states/campaigns.js';
import { FORM_STATES } from '../browser/states/playState.js';
import { html } from '../html/html.js';
import { renderPage } from '../html/renderPage.js';

const CHOICES: Record<string, readonly string[]> = {
  widget: Object.keys(sampleCampaigns(0)),
  placement: PLACEMENTS,
  position: ['', 'top', 'bottom', 'top-start', 'top-end', 'bottom-start', 'bottom-end'],
  locale: ['en', 'uk', 'fa'],
  theme: ['auto', 'light', 'dark'],
  look: ['', ...LOOKS],
  state: ['', ...FORM_STATES],
};

/** The page on which every widget can be seen in every placement, language and theme. */
export function renderStates(): string {
  return renderPage({
    locale: 'en',
    title: 'Lodestone: widgets and their states',
    stylesheet: '/states/states.css',
    head: html`<script src="/states.js"></script>`,
    hasTag: false,
    body: html`<header>
<h1>Widgets and their states</h1>
<form method="get">${Object.entries(CHOICES).map(
      ([name, values]) =>
        html`<label>${name} <select name="${name}">${values.map((value) => html`<option value="${value}">${value || '–'}</option>`)}</select></label> `,
    )}
<label><input type="checkbox" name="kiosk" value="yes"> kiosk</label>
<label><input type="checkbox" name="asked" value="yes"> only when asked</label>
<button>Show</button></form>
<p><button type="button" id="anchor" data-lodestone-open="">Open it</button></p>
</header>
<main><div id="stage"></div><p>The page goes on here.</p></main>`,
  });
}
