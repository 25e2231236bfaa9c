export { createPrefillBody } from './createPrefillBody.js';
export type { Prefilled } from './Prefilled.js';
export { prefillTexts } from './prefillTexts.js';
