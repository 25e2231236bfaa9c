export { mountInline } from '../mount/mountInline.js';
export { mountSlideIn, type SlideInOptions } from '../mount/mountSlideIn.js';
export type { Corner } from '../mount/SlideIn.js';
export type { WidgetHandle } from '../mount/WidgetHandle.js';
