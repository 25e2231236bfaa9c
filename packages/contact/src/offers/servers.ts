/*
 * Unasked-for offers, as a server tells them. Pages get `pages.ts`.
 */
export { isOffer } from './isOffer.js';
export { isSpam } from './isSpam.js';
