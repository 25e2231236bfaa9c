export type { LoadedBody } from '../body/Body.js';
export type { WidgetHandle } from '../mount/WidgetHandle.js';
export { mountInline } from './mountInline.js';
