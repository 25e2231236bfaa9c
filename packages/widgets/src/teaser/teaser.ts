import type { Surface } from '../popup/Surface.js';
import { SLIDE_IN_CSS } from '../slide-in/slideInCss.js';

const CSS = `${SLIDE_IN_CSS}
.panel[data-folded]{inset-block:auto 0;width:auto;max-width:min(260px,60vw);border-end-start-radius:0;border-end-end-radius:0;border-block-end:0;box-shadow:0 4px 16px rgb(16 14 40/.16)}
.panel[data-folded][data-position^=top]{inset-block:0 auto;border-radius:0 0 var(--_radius) var(--_radius)}
[data-folded]>:not(.tab,.close){display:none}
:not([data-folded])>.tab{display:none}
.tab{min-height:44px;padding:8px 52px 8px 18px;padding-inline:18px 52px;font-weight:600;color:var(--_accent-text);background:var(--_accent);text-align:start;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;border-radius:0}
.tab:hover{background:var(--_accent-hover)}
[data-folded] .close{inset-block-start:0;inset-inline-end:0;color:var(--_accent-text);background:none}
@media(max-width:479px){.panel[data-placement][data-folded]{inset-inline:auto 12px;width:auto;border-width:1px 1px 0;border-start-start-radius:var(--_radius);border-start-end-radius:var(--_radius)}}
`;

/** A tab at the edge that opens into the form and can be folded again. Whether it was open outlives the page, where that may be kept. */
export const teaser: Surface = {
  placement: 'teaser',
  css: CSS,
  attach({ panel, campaign, signal, memory, title, isAsked }) {
    const document = panel.ownerDocument;
    const key = `teaser:${campaign.id}`;
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.className = 'tab';
    tab.setAttribute('part', 'tab');
    tab.textContent = title;

    function fold(isFolded: boolean): void {
      panel.toggleAttribute('data-folded', isFolded);
      tab.setAttribute('aria-expanded', `${!isFolded}`);
      memory?.set(key, isFolded ? 'folded' : 'open');
    }

    tab.addEventListener('click', () => {
      fold(false);
      panel.querySelector<HTMLElement>('input,textarea,select,.button')?.focus();
    });
    panel.prepend(tab);
    fold(!isAsked && memory?.get(key) !== 'open');
    // Escape folds first, and closes what is folded.
    panel.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing || panel.hasAttribute('data-folded')) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        fold(true);
        tab.focus();
      },
      { signal, capture: true },
    );
  },
};
