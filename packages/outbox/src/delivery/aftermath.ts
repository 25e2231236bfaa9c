// What follows an answer that took nothing: one chunk, which a page without trouble never loads.
export { createRefusals } from './createRefusals.js';
export { retainRows } from './retainRows.js';
export { unpackRow } from './unpackRow.js';
