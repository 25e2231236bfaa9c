/** What the chat adds to the sheet of all widgets; it stands after that one, and in the chat's own tree only. */
export const CHAT_CSS = `
:host{position:fixed!important;width:0!important;height:0!important;z-index:2147483000!important}
.lodestone :focus{outline:none}
.lodestone :focus-visible{outline:3px solid var(--_focus);outline-offset:2px}
.dock{position:fixed;inset-block-end:calc(var(--_offset) + env(safe-area-inset-bottom,0px));inset-inline-end:var(--_offset);display:grid;justify-items:end;gap:12px;max-width:calc(100vw - 2*var(--_offset))}
.dock[data-corner=start]{inset-inline:var(--_offset) auto;justify-items:start}
.launcher{position:relative;width:60px;height:60px;border-radius:50%!important;background:var(--_accent);color:var(--_accent-text);box-shadow:0 8px 24px rgb(16 14 40/.24)}
.launcher:hover{background:var(--_accent-hover)}
.launcher svg{width:28px;height:28px;display:block;margin:auto}
.badge{position:absolute;inset-block-start:-4px;inset-inline-end:-4px;min-width:24px;padding:0 6px;border-radius:12px;border:2px solid var(--_background);font:700 13px/20px system-ui,sans-serif;text-align:center;background:var(--_error);color:var(--_background)}
.prompt{position:relative;display:grid;gap:10px;width:min(320px,100%);padding:14px;padding-inline-end:44px;background:var(--_background);border:1px solid var(--_border);border-radius:var(--_radius);box-shadow:0 12px 36px rgb(16 14 40/.16)}
.ask{display:flex;gap:12px;align-items:center;min-height:44px;background:none;color:inherit;text-align:start}
.avatar{flex:none;display:grid;place-items:center;width:40px;height:40px;border-radius:50%;overflow:hidden;background:var(--_suggestion);color:var(--_accent);font-weight:700}
.avatar img{width:100%;height:100%;object-fit:cover}
.quick{display:flex;flex-wrap:wrap;gap:8px}
.reply{min-height:44px;padding:8px 16px!important;border-color:var(--_control-border)!important;border-radius:22px!important;background:none;color:var(--_accent);overflow-wrap:anywhere}
.reply:hover{background:var(--_suggestion)}
.close{position:absolute;inset-block-start:4px;inset-inline-end:4px;width:44px;height:44px;color:var(--_muted);background:none;border-radius:50%!important}
.close:hover{color:var(--_text);background:var(--_suggestion)}
.panel{position:fixed;inset-block:auto calc(var(--_offset) + 72px);inset-inline:auto var(--_offset);margin:0;padding:0;width:min(var(--_width),100vw - 2*var(--_offset));height:min(620px,var(--lodestone-viewport,100vh) - 2*var(--_offset) - 72px);display:flex;flex-direction:column;overflow:hidden;color:inherit;box-shadow:0 16px 48px rgb(16 14 40/.18),0 2px 8px rgb(16 14 40/.08);translate:0 calc(-1*var(--lodestone-keyboard,0px))}
[data-corner=start] .panel{inset-inline:var(--_offset) auto}
.bar{position:relative;flex:none;display:flex;gap:12px;align-items:center;padding:14px 18px;padding-inline-end:56px;border-block-end:1px solid var(--_border)}
.bar h2{font-weight:650!important;line-height:1.4}
.who{min-width:0}
.status{color:var(--_muted);font-size:.875em;line-height:1.45}
.bar .close{inset-block-start:10px;inset-inline-end:8px}
.talk,.leave{flex:1;min-height:0;display:flex;flex-direction:column}
.leave{overflow:auto;padding:20px 20px calc(16px + env(safe-area-inset-bottom,0px));gap:4px}
.leave .view{flex:none}
.log{flex:1;overflow:auto;overscroll-behavior:contain;padding:18px;display:flex;flex-direction:column;gap:12px}
.message{display:grid;gap:2px;justify-items:start;max-width:85%;align-self:flex-start}
.message[data-author=visitor]{align-self:flex-end;justify-items:end}
.message p{padding:9px 14px!important;border-radius:16px;border-end-start-radius:4px;background:var(--_suggestion);white-space:pre-wrap;overflow-wrap:anywhere}
.message[data-author=visitor] p{border-radius:16px;border-end-end-radius:4px;background:var(--_accent);color:var(--_accent-text)}
.message .note{color:var(--_muted);font-size:.8125em}
.talk>.quick{flex:none;padding:0 18px 12px}
.composer{flex:none;display:flex;gap:8px;align-items:flex-end;padding:10px 12px;border-block-start:1px solid var(--_border)}
.composer .input{min-height:44px;max-height:140px;resize:none}
.send{flex:none;width:44px;height:44px;border-radius:50%!important;background:var(--_accent);color:var(--_accent-text)}
.send svg{width:24px;height:24px;display:block;margin:auto}
[dir=rtl] .send svg{transform:scaleX(-1)}
.foot{flex:none;display:flex;flex-wrap:wrap;gap:0 16px;padding:0 16px calc(4px + env(safe-area-inset-bottom,0px));color:var(--_muted);font-size:.875em}
.link{min-height:44px;background:none;color:var(--_accent);text-decoration:underline;text-underline-offset:3px;text-align:start}
@media(max-width:479px){.panel,[data-corner] .panel{inset-inline:0;inset-block-end:0;width:100%;height:calc(var(--lodestone-viewport,100vh) - 24px);border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0}}
@media(prefers-reduced-motion:no-preference){.panel,.prompt{animation:lodestone-rise var(--_duration) cubic-bezier(.2,.8,.2,1)}}
@media(forced-colors:active){.launcher,.send,.reply,.prompt,.message p{border:1px solid ButtonText!important}.badge{forced-color-adjust:none}}
@keyframes lodestone-rise{from{opacity:0;transform:translateY(12px)}}
`;
