export { createEbookBody, writeSize } from './createEbookBody.js';
