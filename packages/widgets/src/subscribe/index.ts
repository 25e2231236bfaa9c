export { mountInline } from '../inline/mountInline.js';
export type { WidgetHandle } from '../mount/WidgetHandle.js';
export { mountSlideIn, type SlideInOptions } from '../slide-in/mountSlideIn.js';
export type { Corner } from '../slide-in/SlideIn.js';
