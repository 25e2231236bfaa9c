/** For whom the form was filled in, and the way out. */
export const PREFILL_CSS = `
.prefilled{display:flex;flex-wrap:wrap;gap:0 10px;align-items:center;font-size:.9375em;color:var(--_muted);overflow-wrap:anywhere}
.prefilled button{min-height:44px;padding:9px 0;color:var(--_accent);background:none;text-align:start;text-decoration:underline;text-underline-offset:3px}
`;
