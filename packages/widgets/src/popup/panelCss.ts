/** What all panels add to the sheet of all widgets; it stands after that one. */
export const PANEL_CSS = `
:host{position:fixed!important;width:0!important;height:0!important;z-index:2147483000!important}
.panel{position:fixed;margin:0;padding:0;max-width:none;height:auto;max-height:calc(var(--lodestone-viewport,100vh) - 2*var(--_offset));display:flex;overflow:hidden;color:inherit;box-shadow:0 16px 48px rgb(16 14 40/.18),0 2px 8px rgb(16 14 40/.08);translate:0 calc(-1*var(--lodestone-keyboard,0px))}
.view{flex:1;min-width:0;overflow:auto;overscroll-behavior:contain;padding:var(--_padding)}
.head .title{padding-inline-end:32px}
.close{position:absolute;inset-block-start:8px;inset-inline-end:8px;width:44px;height:44px;color:var(--_muted);background:var(--_background);border-radius:50%}
.close:hover{color:var(--_text);background:var(--_suggestion)}
@media(prefers-reduced-motion:no-preference){.panel{animation:lodestone-rise var(--_duration) cubic-bezier(.2,.8,.2,1)}}
@media(forced-colors:active){.close{border-color:ButtonText}}
@keyframes lodestone-rise{from{opacity:0;transform:translateY(16px)}}
`;
/** On phones a sheet at the bottom, which the thumb reaches and the keyboard pushes up. */
export const SHEET_CSS = `
@media(max-width:479px){.panel[data-placement]{inset:auto 0 0;width:100%;max-height:calc(var(--lodestone-viewport,100vh) - 24px);border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0}.view{padding:24px 20px calc(20px + env(safe-area-inset-bottom,0px))}}
`;
