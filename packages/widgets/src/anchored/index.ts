export { anchored } from './anchored.js';
