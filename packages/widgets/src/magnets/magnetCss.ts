/** What the widgets with a promise share. */
export const MAGNET_CSS = `
.magnet{display:grid;gap:10px;padding:14px 16px;border-radius:min(var(--_control-radius),20px);background:var(--_suggestion);overflow-wrap:anywhere}
.magnet strong{font-weight:650}
.line{min-height:1lh}
.magnet .small,.small{font-size:.875em;color:var(--_muted)}
.actions{display:flex;flex-wrap:wrap;gap:10px;justify-content:center;margin-block-start:14px}
.form .actions{justify-content:flex-start;margin-block-start:0}
.lodestone a.button,.plain{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:8px 18px;border-radius:var(--_control-radius);text-decoration:none;font-weight:600}
.plain{color:var(--_accent);background:transparent;border:1px solid var(--_control-border)!important}
.plain:hover{border-color:var(--_accent)!important;background:var(--_suggestion)}
.countdown{font-variant-numeric:tabular-nums;font-weight:600}
.done .magnet{margin-block-start:16px;text-align:start}
@media(forced-colors:active){.plain,.lodestone a.button,.magnet{border:1px solid ButtonText!important}}
`;
