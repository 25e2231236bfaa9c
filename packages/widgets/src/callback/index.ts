export { createCallbackBody } from './createCallbackBody.js';
