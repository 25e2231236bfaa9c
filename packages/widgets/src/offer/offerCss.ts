import { MAGNET_CSS } from '../magnets/magnetCss.js';

export const OFFER_CSS = `${MAGNET_CSS}
.code{display:flex;flex-wrap:wrap;gap:10px;align-items:center;justify-content:space-between}
.code output{font:650 1.25em/1.4 ui-monospace,"Cascadia Mono","Roboto Mono",monospace;letter-spacing:.06em;user-select:all;direction:ltr;unicode-bidi:isolate}
.wheel{width:min(240px,70%);margin-inline:auto;display:block;overflow:visible}
.lodestone .wheel{stroke:var(--_background);stroke-width:2}
.slice-0{fill:var(--_accent)}.slice-1{fill:var(--_suggestion)}.slice-2{fill:var(--_accent-hover)}.slice-3{fill:var(--_border)}
.hub{fill:var(--_background)}
.pin{fill:var(--_text)}
.odds{font-size:.9375em}
.odds summary{min-height:44px;display:flex;align-items:center;cursor:pointer;color:var(--_accent);text-decoration:underline;text-underline-offset:3px}
.odds dl{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:4px 16px;margin:0}
.odds dd{margin:0;font-variant-numeric:tabular-nums}
.products{display:grid;grid-template-columns:repeat(auto-fill,minmax(140px,1fr));gap:12px}
.product{display:grid;gap:6px;align-content:start;padding:10px;border:1px solid var(--_border);border-radius:var(--_control-radius);color:inherit;text-decoration:none}
.product:hover{border-color:var(--_accent)}
.product img{width:100%;aspect-ratio:1;object-fit:cover;border-radius:6px}
.product span:first-of-type{text-decoration:underline;text-underline-offset:3px}
@media(prefers-reduced-motion:no-preference){.disc{transition:transform 3.6s cubic-bezier(.12,.75,.1,1)}}
@media(forced-colors:active){.slice{fill:Canvas;stroke:CanvasText}.slice-0,.slice-2{fill:Highlight}}
`;
