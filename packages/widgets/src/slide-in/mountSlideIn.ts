import type { WidgetHandle } from '../mount/WidgetHandle.js';
import { mountPopup, type PopupOptions } from '../popup/mountPopup.js';
import { slideIn } from './slideIn.js';

/** Shows a campaign's form in a corner, without taking the focus. The rest is as in `mountPopup`. */
export function mountSlideIn(options: PopupOptions): Promise<WidgetHandle | undefined> {
  return mountPopup(options, slideIn);
}
