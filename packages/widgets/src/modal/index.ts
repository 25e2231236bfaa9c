export { modal } from './modal.js';
