/** What only shows once somebody has typed or sent: it comes right behind the first form. */
export const AFTER_CSS = `
.done{display:grid;place-content:center;text-align:center}
.summary,.failed{border:1px solid var(--_error);border-inline-start-width:4px;border-radius:min(var(--_control-radius),20px);background:var(--_error-background);padding:14px 16px}
.summary>:first-child{font-weight:650}
.summary a{padding-block:6px;color:var(--_error)}
.thanks{justify-items:center;overflow-wrap:anywhere}
.mark{width:48px;height:48px;margin-block-end:10px;border-radius:50%;background:var(--_success-background);color:var(--_success)}
@media(prefers-reduced-motion:no-preference){.mark{animation:lodestone-pop var(--_duration) cubic-bezier(.2,.9,.3,1.2)}}
@keyframes lodestone-pop{from{opacity:0;transform:scale(.6)}}
.suggest{margin-block-start:6px;width:100%;min-height:44px;padding:9px 14px;font-size:.9375em;text-align:start;color:var(--_accent);background:var(--_suggestion);overflow-wrap:anywhere;text-decoration:underline;text-underline-offset:3px}
.error{display:flex;gap:8px;align-items:baseline;color:var(--_error);font-size:.9375em}
.error::before{content:"!";content:"!"/"";flex:none;width:18px;height:18px;border-radius:50%;background:var(--_error);color:var(--_background);font:700 13px/18px system-ui,sans-serif;text-align:center}
.button[aria-disabled=true]{cursor:progress;opacity:.75}
.thanks{display:grid;gap:6px}
.again{min-height:calc(44px + 3.2em)}
.again button{min-height:44px;padding:9px 14px;color:var(--_accent);background:none;text-decoration:underline;text-underline-offset:3px}
.again [aria-disabled=true]{color:var(--_muted);text-decoration:none;cursor:default}
.summary a{display:inline-flex;align-items:center;min-height:44px;text-underline-offset:3px}
@media(forced-colors:active){.suggest{border-color:ButtonText}.error::before{forced-color-adjust:none;background:CanvasText;color:Canvas}}
.input:hover,.consent:hover input{border-color:var(--_text)}
.lodestone [aria-invalid=true]{border-color:var(--_error);box-shadow:inset 0 0 0 1px var(--_error)}
.lodestone :focus{outline:none}
.lodestone :focus-visible{outline:3px solid var(--_focus);outline-offset:2px}
.lodestone .input:focus{outline:2px solid var(--_focus);outline-offset:-1px;border-color:var(--_focus)}
.button:hover{background:var(--_accent-hover)}
.privacy:hover{color:var(--_text)}
.consent input:checked{background:var(--_accent);border-color:var(--_accent)}
.consent input:checked::after{content:"";width:7px;height:12px;margin-block-start:-3px;border:solid var(--_accent-text);border-width:0 2.5px 2.5px 0;transform:rotate(45deg)}
@media(forced-colors:active){.input,.consent input,.button{border-color:ButtonText}.consent input:checked{forced-color-adjust:none;background:Highlight}}
`;
