/**
 * The sheet of all widgets; what one placement adds stands beside it. The important declarations of `:host` win over the page's important ones (CSS Cascade 5 §6.1),
 * so `* { all: unset !important }` on the page does not reach the element. No `rem`, no left and right.
 */
export const CSS = `
:host{all:initial!important;display:block!important;min-height:var(--lodestone-reserve,0)!important;color-scheme:inherit!important}
:host([hidden]){display:none!important}
.lodestone{color-scheme:inherit;font-family:var(--lodestone-font,system-ui,"Segoe UI",Roboto,sans-serif);font-size:var(--_font-size);font-weight:400;line-height:1.5;text-align:start;color:var(--_text);-webkit-text-size-adjust:100%}
.lodestone[data-theme=light]{color-scheme:light}
.lodestone[data-theme=dark]{color-scheme:dark}
.lodestone:lang(fa){font-family:var(--lodestone-font,Vazirmatn,"Segoe UI",Tahoma,"Noto Naskh Arabic","Noto Sans Arabic",sans-serif);line-height:1.8}
.lodestone *{box-sizing:border-box}
.lodestone :where(h1,h2,h3,h4,h5,h6,p,ul){margin:0;padding:0;font:inherit;list-style:none}
.lodestone :where(button){padding:0;font:inherit;border:1px solid transparent;border-radius:var(--_control-radius);cursor:pointer}
.view{container-type:inline-size}
.done{display:grid;place-content:center;text-align:center}
.card{min-height:var(--lodestone-reserve,0);padding:var(--_padding)}
.card,.panel{background:var(--_background);border:1px solid var(--_border);border-radius:var(--_radius)}
.form,.head,.fields,.field,.top,.consents,.thanks{display:grid;gap:6px}
.form{gap:calc(var(--_space)*1.25)}
.lodestone .title{font-size:var(--_title-size);font-weight:650;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
.lodestone:lang(fa) .title{font-weight:700;line-height:1.6;letter-spacing:0}
.intro{color:var(--_muted);text-wrap:pretty}
.fields{gap:0 var(--_space);margin-block-end:calc(var(--_space)*-1)}
.field{gap:0;min-width:0;margin-block-end:var(--_space)}
.top{align-self:end;margin-block-end:6px}
.label{font-weight:550}
.optional{color:var(--_muted);font-weight:400;font-size:.875em}
.input{width:100%;min-height:var(--_control-height);padding:10px 14px;margin:0;font:inherit;font-size:max(16px,1em);line-height:1.5;color:inherit;background:var(--_control-background);border:1px solid var(--_control-border);border-radius:var(--_control-radius);appearance:none}
.lodestone[dir=rtl] .input[dir=ltr]{text-align:end}
textarea.input{min-height:calc(var(--_control-height)*2);field-sizing:content;max-height:240px;resize:vertical}
.input:hover,.consent:hover input{border-color:var(--_text)}
.lodestone [aria-invalid=true]{border-color:var(--_error);box-shadow:inset 0 0 0 1px var(--_error)}
.lodestone :focus{outline:none}
.lodestone :focus-visible{outline:3px solid var(--_focus);outline-offset:2px}
.lodestone .input:focus{outline:2px solid var(--_focus);outline-offset:-1px;border-color:var(--_focus)}
.error{display:flex;gap:8px;align-items:baseline;color:var(--_error);font-size:.9375em}
.error::before{content:"!";content:"!"/"";flex:none;width:18px;height:18px;border-radius:50%;background:var(--_error);color:var(--_background);font:700 13px/18px system-ui,sans-serif;text-align:center}
.suggest{margin-block-start:6px;width:100%;min-height:44px;padding:9px 14px;font-size:.9375em;text-align:start;color:var(--_accent);background:var(--_suggestion);overflow-wrap:anywhere;text-decoration:underline;text-underline-offset:3px}
.consents{gap:4px}
.consent{display:flex;gap:12px;align-items:flex-start;min-height:44px;padding:10px 0;cursor:pointer;font-size:.9375em}
.consent input{appearance:none;flex:none;width:24px;height:24px;margin:0;border:1px solid var(--_control-border);border-radius:6px;background:var(--_control-background);cursor:pointer;display:grid;place-items:center}
.consent input:checked{background:var(--_accent);border-color:var(--_accent)}
.consent input:checked::after{content:"";width:7px;height:12px;margin-block-start:-3px;border:solid var(--_accent-text);border-width:0 2.5px 2.5px 0;transform:rotate(45deg)}
.summary,.failed{border:1px solid var(--_error);border-inline-start-width:4px;border-radius:var(--_control-radius);background:var(--_error-background);padding:14px 16px}
.summary>:first-child{font-weight:650}
.summary a,.privacy{display:inline-flex;align-items:center;min-height:44px;text-underline-offset:3px}
.summary a{padding-block:6px;color:var(--_error)}
.button{min-height:var(--_control-height);width:100%;padding:10px 24px;font-weight:600;color:var(--_accent-text);background:var(--_accent)}
.button:hover{background:var(--_accent-hover)}
.button[aria-disabled=true]{cursor:progress;opacity:.75}
.privacy{margin-block:-10px;color:var(--_muted);font-size:.875em}
.privacy:hover{color:var(--_text)}
.thanks{justify-items:center;overflow-wrap:anywhere}
.lodestone svg{fill:none;stroke:currentColor;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.mark{width:48px;height:48px;margin-block-end:10px;border-radius:50%;background:var(--_success-background);color:var(--_success)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@container(min-width:480px){.fields{grid-template-columns:repeat(2,minmax(0,1fr))}.field{grid-row:span 3;grid-template-rows:subgrid}.wide,.field:last-child:nth-child(odd){grid-column:1/-1}.button{width:auto;min-width:160px;justify-self:start}}
@media(prefers-reduced-motion:no-preference){.mark{animation:lodestone-pop var(--_duration) cubic-bezier(.2,.9,.3,1.2)}}
@media(forced-colors:active){.input,.consent input,.button,.suggest{border-color:ButtonText}.consent input:checked{forced-color-adjust:none;background:Highlight}.error::before{forced-color-adjust:none;background:CanvasText;color:Canvas}}
@keyframes lodestone-pop{from{opacity:0;transform:scale(.6)}}
`;
