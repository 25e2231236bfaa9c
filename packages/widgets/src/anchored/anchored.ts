import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { SHEET_CSS } from '../popup/panelCss.js';
import type { Surface } from '../popup/Surface.js';

const GAP_PX = 10;
const EDGE_PX = 12;

/** Until it is measured, and where its element is missing, it stands in the corner of a slide-in. */
const CSS = `
.panel{inset-block:auto var(--_offset);inset-inline:auto var(--_offset);width:min(var(--_width),100vw - 24px)}
.panel[data-anchored]{inset:var(--lodestone-top) auto auto var(--lodestone-left)}
${SHEET_CSS}
`;

/** Beside an element of the page, on the side where there is room; on phones a sheet like the others. */
export const anchored: Surface = {
  placement: 'anchored',
  css: CSS,
  attach({ panel, campaign, signal }) {
    const anchor = find(panel.ownerDocument, campaign.anchor);
    const narrow = panel.ownerDocument.defaultView?.matchMedia?.('(max-width:479px)');
    if (!anchor) return;
    const stop = autoUpdate(anchor, panel, () => {
      panel.toggleAttribute('data-anchored', !narrow?.matches);
      void computePosition(anchor, panel, {
        strategy: 'fixed',
        placement: campaign.position?.startsWith('top') ? 'top' : 'bottom',
        middleware: [offset(GAP_PX), flip({ padding: EDGE_PX }), shift({ padding: EDGE_PX })],
      }).then(({ x, y }) => {
        panel.style.setProperty('--lodestone-left', `${Math.round(x)}px`);
        panel.style.setProperty('--lodestone-top', `${Math.round(y)}px`);
      });
    });
    signal.addEventListener('abort', stop);
  },
};

/** The page's own selector may be none. */
function find(document: Document, selector: string | undefined): Element | null {
  try {
    return selector ? document.querySelector(selector) : null;
  } catch {
    return null;
  }
}
