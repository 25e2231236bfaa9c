export { teaser } from './teaser.js';
