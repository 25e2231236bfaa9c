import type { Surface } from '../popup/Surface.js';

/**
 * One line over the whole width. It lies over the page; a page that keeps room for it, by
 * `body{padding-block-end:88px}` (or `-start` for a bar at the top), loses nothing and never moves.
 */
const CSS = `
.panel{inset:auto 0 0;width:100%;border-width:1px 0 0;border-radius:0;max-height:calc(var(--lodestone-viewport,100vh)*.6)}
[data-position^=top]{inset:0 0 auto;border-width:0 0 1px}
.view{padding:12px calc(var(--_offset) + 56px) 12px var(--_offset);padding-inline:max(var(--_offset),50vw - 600px) max(var(--_offset) + 56px,50vw - 544px)}
.panel .close{inset-block-start:50%;margin-block-start:-22px}
.head .title{padding:0;font-size:1.125em}
.intro{font-size:.9375em}
.privacy{margin:0}
@container(min-width:720px){.form{display:flex;flex-wrap:wrap;align-items:end;gap:8px var(--_space)}.head{flex:1 1 240px;align-self:center;gap:0}.fields{flex:2 1 240px;display:flex;gap:0 var(--_space);margin:0}.field{flex:1;display:block;margin:0}.consents{flex:1 1 100%;order:9}.countdown,.magnet{flex:1 1 100%}.panel .button{margin:0}.summary,.failed{flex:1 1 100%}}
@media(max-width:719px){.panel .close{inset-block-start:4px;margin:0;inset-inline-end:4px}.view{padding:16px 20px calc(16px + env(safe-area-inset-bottom,0px))}.head .title{padding-inline-end:40px}}
`;

/** An edge of the window, over its whole width. */
export const bar: Surface = {
  placement: 'bar',
  css: CSS,
};
