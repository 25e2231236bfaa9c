export { createConsentBody } from './createConsentBody.js';
