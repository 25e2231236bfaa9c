/** Questions and the way through them. */
export const STEPS_CSS = `
.progress{display:grid;gap:6px;font-size:.875em;color:var(--_muted)}
.track{height:4px;border-radius:2px;background:var(--_border);overflow:hidden}
.track>div{height:100%;width:100%;background:var(--_accent);transform-origin:0 50%;transform:scaleX(var(--lodestone-share,0))}
.lodestone[dir=rtl] .track>div{transform-origin:100% 50%}
.questions{display:grid;gap:var(--_space)}
.lodestone fieldset{border:0;margin:0;padding:0;min-width:0;display:grid;gap:8px}
.lodestone legend{padding:0;margin-block-end:8px;font-weight:550}
.choice{display:flex;gap:12px;align-items:center;min-height:48px;padding:10px 14px;border:1px solid var(--_control-border);border-radius:var(--_control-radius);background:var(--_control-background);cursor:pointer}
.choice:hover{border-color:var(--_text)}
.choice input{appearance:none;flex:none;width:22px;height:22px;margin:0;border:1px solid var(--_control-border);border-radius:50%;display:grid;place-items:center;cursor:pointer}
.choice [type=checkbox]{border-radius:6px}
.choice input:checked{border:7px solid var(--_accent)}
.choice:has(:checked){border-color:var(--_accent);background:var(--_suggestion)}
.choice:focus-within:has(:focus-visible){outline:3px solid var(--_focus);outline-offset:2px}
.choice input:focus-visible{outline:none}
.scale{display:grid;grid-template-columns:repeat(auto-fit,minmax(44px,1fr));gap:6px}
.scale .choice{justify-content:center;padding:6px;min-height:44px;position:relative}
.scale .choice input{position:absolute;inset:0;width:auto;height:auto;opacity:0}
.ends{display:flex;justify-content:space-between;gap:16px;font-size:.875em;color:var(--_muted)}
.back{min-height:44px;padding:8px 18px;color:var(--_accent);background:transparent;font-weight:600;justify-self:start}
.back:hover{background:var(--_suggestion)}
@media(prefers-reduced-motion:no-preference){.track>div{transition:transform var(--_duration)}}
@media(forced-colors:active){.choice:has(:checked){outline:2px solid Highlight}.track>div{background:Highlight}}
`;
