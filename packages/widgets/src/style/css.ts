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
.card{min-height:var(--lodestone-reserve,0);padding:var(--_padding)}
.card,.panel{background:var(--_background);border:1px solid var(--_border);border-radius:var(--_radius)}
.form,.head,.fields,.field,.top,.consents{display:grid;gap:6px}
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
.consents{gap:4px}
.consent{display:flex;gap:12px;align-items:flex-start;min-height:44px;padding:10px 0;cursor:pointer;font-size:.9375em}
.consent input{appearance:none;flex:none;width:24px;height:24px;margin:0;border:1px solid var(--_control-border);border-radius:6px;background:var(--_control-background);cursor:pointer;display:grid;place-items:center}
.privacy{display:inline-flex;align-items:center;min-height:44px;text-underline-offset:3px}
.button{min-height:var(--_control-height);width:100%;padding:10px 24px;font-weight:600;color:var(--_accent-text);background:var(--_accent)}
.privacy{margin-block:-10px;color:var(--_muted);font-size:.875em}
.lodestone svg{fill:none;stroke:currentColor;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@container(min-width:480px){.fields{grid-template-columns:repeat(2,minmax(0,1fr))}.field{grid-row:span 3;grid-template-rows:subgrid}.wide,.field:last-child:nth-child(odd){grid-column:1/-1}.button{width:auto;min-width:160px;justify-self:start}}
`;
