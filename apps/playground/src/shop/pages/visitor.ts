import { type Html, html } from '../../html/html.js';
import { renderFrame } from '../parts/frame.js';
import type { ShopContent } from '../ShopContent.js';
import { FAKES, type VisitorContent } from '../VisitorContent.js';

const CARDS = ['temperature', 'score', 'qualification', 'funnel', 'fit', 'grid'] as const;

/** The live page. Its script fills cards and tables whose room is there from the start, so that nothing moves. */
export function renderVisitor(shop: ShopContent): string {
  const { visitor } = shop;
  return renderFrame(shop, {
    page: 'visitor/',
    title: visitor.title,
    description: visitor.description,
    script: html`<script defer src="/visitor.js"></script>\n`,
    body: html`<div class="visitor" data-visitor="${JSON.stringify(visitor.live)}">
<section class="intro"><h1>${visitor.heading}</h1><p>${visitor.lead}</p></section>
<section><h2>${visitor.standing}</h2><dl class="cards">${CARDS.map(
      (card) =>
        html`<div data-card="${card}"><dt>${visitor.cards[card]}</dt><dd data-value="${card}">–</dd></div>`,
    )}</dl><p class="spoken" role="status" data-spoken></p></section>
<section><h2>${visitor.fakes.heading}</h2><p>${visitor.fakes.text}</p>
<p class="fakes">${FAKES.map((name) => html`<button type="button" class="small" data-fake="${name}">${visitor.fakes.buttons[name]}</button>`)}</p></section>
${renderTable('ledger', visitor.ledger, html`<p class="sum">${visitor.ledger.sum} <strong data-value="sum">–</strong></p>`)}
${renderTable('signals', visitor.signals)}
${renderTable('segments', visitor.segments)}
${renderRules(visitor.rules)}
${renderTable(
  'stored',
  visitor.stored,
  html`<p class="sum">${visitor.stored.total} <strong data-value="bytes">–</strong></p>
<p><button type="button" class="small" data-forget>${visitor.stored.forget}</button></p>`,
)}</div>`,
  });
}

interface Table {
  heading: string;
  text: string;
  columns: readonly string[];
}

function renderTable(id: string, { heading, text, columns }: Table, more?: Html): Html {
  return html`<section><h2 id="${id}-title">${heading}</h2><p>${text}</p>${more}
<div class="scroll" role="region" aria-labelledby="${id}-title" tabindex="0"><table role="table" class="plain ${id}" aria-labelledby="${id}-title"><thead role="rowgroup"><tr role="row">${columns.map(
    (column) => html`<th role="columnheader" scope="col">${column}</th>`,
  )}</tr></thead><tbody role="rowgroup" data-rows="${id}"></tbody></table></div></section>`;
}

function renderRules({ heading, text, how, label, reset }: VisitorContent['rules']): Html {
  return html`<section class="rules"><h2>${heading}</h2><p>${text}</p><p>${how}</p>
<p><label for="rules">${label}</label></p>
<textarea id="rules" data-rules rows="18" dir="ltr" spellcheck="false" autocomplete="off" aria-describedby="verdict"></textarea>
<p class="verdict" id="verdict" role="status" data-verdict></p>
<p><button type="button" class="small" data-reset>${reset}</button></p></section>`;
}
