import { lockScroll } from '../popup/lockScroll.js';
import type { Surface } from '../popup/Surface.js';

const CSS = `
.lodestone .panel:focus-visible{outline:none}
.panel{inset:0;width:100%;height:var(--lodestone-viewport,100%);max-height:none;border:0;border-radius:0}
.panel .view{display:grid;align-content:safe center;justify-items:center;padding:max(56px,env(safe-area-inset-top,0px)) 20px max(32px,env(safe-area-inset-bottom,0px))}
.view>*{width:min(560px,100%)}
.panel .close{inset-block-start:max(12px,env(safe-area-inset-top,0px));inset-inline-end:12px}
`;

/** The whole window: only where the visitor asked for it, or a kiosk's owner did. */
export const fullscreen: Surface = {
  placement: 'fullscreen',
  css: CSS,
  isModal: true,
  attach({ panel, signal }) {
    lockScroll(panel.ownerDocument, signal);
  },
};
