export { createKioskBody } from './createKioskBody.js';
