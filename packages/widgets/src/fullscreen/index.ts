export { fullscreen } from './fullscreen.js';
