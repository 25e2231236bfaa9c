export { mountInline } from '../inline/mountInline.js';
export type { WidgetHandle } from '../mount/WidgetHandle.js';
export { mountSlideIn } from '../slide-in/mountSlideIn.js';
