export { createOfferBody } from './createOfferBody.js';
