export { checkEmailShape } from './checkEmailShape.js';
