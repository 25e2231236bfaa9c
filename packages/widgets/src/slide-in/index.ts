export type { WidgetHandle } from '../mount/WidgetHandle.js';
export { mountSlideIn, type SlideInOptions } from './mountSlideIn.js';
export type { Corner } from './SlideIn.js';
