export type { WidgetHandle } from '../mount/WidgetHandle.js';
export { mountPopup, type PopupOptions } from '../popup/mountPopup.js';
export type { PanelContext, Surface } from '../popup/Surface.js';
export { mountSlideIn } from './mountSlideIn.js';
export { slideIn } from './slideIn.js';
