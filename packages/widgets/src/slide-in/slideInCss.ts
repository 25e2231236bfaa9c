import { SHEET_CSS } from '../popup/panelCss.js';

/** Bottom right, and bottom left where the language runs from right to left; the campaign may name another corner. */
export const SLIDE_IN_CSS = `
.panel{inset-block:auto var(--_offset);inset-inline:auto var(--_offset);width:min(var(--_width),100vw - 2*var(--_offset))}
[data-position$=start]{inset-inline:var(--_offset) auto}
[data-position^=top]{inset-block:var(--_offset) auto}
${SHEET_CSS}`;
