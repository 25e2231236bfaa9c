/*
 * What a server reads of a message: unasked-for offers, and who writes. Pages get `pages.ts`.
 */
export { findIntroduced } from './findIntroduced.js';
export { isOffer } from './isOffer.js';
export { isSpam } from './isSpam.js';
