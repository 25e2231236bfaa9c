export { brandTokens, type Tokens } from './brandTokens.js';
export { createLookBody } from './createLookBody.js';
export { THEMES, type Theme } from './themes.js';
