export { bar } from './bar.js';
