import type { Surface } from '../popup/Surface.js';
import { SLIDE_IN_CSS } from './slideInCss.js';

/** A corner of the window, and on phones a sheet at the bottom. */
export const slideIn: Surface = {
  placement: 'slide-in',
  css: SLIDE_IN_CSS,
};
