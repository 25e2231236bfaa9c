import { lockScroll } from '../popup/lockScroll.js';
import { SHEET_CSS } from '../popup/panelCss.js';
import type { Surface } from '../popup/Surface.js';

const CSS = `
.lodestone .panel:focus-visible{outline:none}
.panel{inset:0;margin:auto;width:min(var(--_width)*1.2,100vw - 2*var(--_offset));height:fit-content}
.panel::backdrop{background:rgb(16 14 40/.5)}
@media(prefers-reduced-motion:no-preference){.panel::backdrop{animation:lodestone-fade var(--_duration)}}
@keyframes lodestone-fade{from{opacity:0}}
${SHEET_CSS}
@media(max-width:479px){.panel[data-placement]{margin:0}}
`;

/**
 * The middle of the window. Asked for by the visitor it is a modal dialog: the page rests behind it. One that comes by
 * itself leaves the focus where it was and the page usable.
 */
export const modal: Surface = {
  placement: 'modal',
  css: CSS,
  isModal: true,
  attach({ panel, signal, close }) {
    if (panel.localName === 'dialog') lockScroll(panel.ownerDocument, signal);
    // A click on the backdrop is a click on the dialog itself, outside of its box; a drag that ends there is none.
    let hasBegunOutside = false;
    const isOutside = ({ clientX, clientY }: MouseEvent): boolean => {
      const { left, right, top, bottom } = panel.getBoundingClientRect();
      return clientX < left || clientX > right || clientY < top || clientY > bottom;
    };
    panel.addEventListener(
      'pointerdown',
      (event) => {
        hasBegunOutside = event.target === panel && isOutside(event);
      },
      { signal },
    );
    panel.addEventListener(
      'click',
      (event) => {
        if (hasBegunOutside && event.target === panel && isOutside(event)) close('outside');
      },
      { signal },
    );
  },
};
