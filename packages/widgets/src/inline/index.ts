export type { WidgetHandle } from '../mount/WidgetHandle.js';
export { mountInline } from './mountInline.js';
