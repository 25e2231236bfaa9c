/** What the slide-in adds to the sheet of all widgets; it stands after that one, and in the slide-in's own tree only. */
export const SLIDE_IN_CSS = `
:host{position:fixed!important;width:0!important;height:0!important;z-index:2147483000!important}
.panel{position:fixed;inset-block:auto var(--_offset);inset-inline:auto var(--_offset);margin:0;padding:0;width:min(var(--_width),100vw - 2*var(--_offset));height:auto;max-height:calc(var(--lodestone-viewport,100vh) - 2*var(--_offset));display:flex;overflow:hidden;color:inherit;box-shadow:0 16px 48px rgb(16 14 40/.18),0 2px 8px rgb(16 14 40/.08);translate:0 calc(-1*var(--lodestone-keyboard,0px))}
[data-corner=start]{inset-inline:var(--_offset) auto}
.view{flex:1;min-width:0;overflow:auto;overscroll-behavior:contain;padding:var(--_padding)}
.head .title{padding-inline-end:32px}
.close{position:absolute;inset-block-start:8px;inset-inline-end:8px;width:44px;height:44px;color:var(--_muted);background:var(--_background);border-radius:50%}
.close:hover{color:var(--_text);background:var(--_suggestion)}
@media(max-width:479px){[data-corner]{inset-inline:0;inset-block-end:0;width:100%;max-height:calc(var(--lodestone-viewport,100vh) - 24px);border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0}.view{padding:24px 20px calc(20px + env(safe-area-inset-bottom,0px))}}
@media(prefers-reduced-motion:no-preference){.panel{animation:rise var(--_duration) cubic-bezier(.2,.8,.2,1)}}
@media(forced-colors:active){.close{border-color:ButtonText}}
@keyframes rise{from{opacity:0;transform:translateY(16px)}}
`;
