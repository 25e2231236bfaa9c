/** What is in the visitor's hands, by how it is pointed with and how wide it is. Nothing else is asked of the browser. */
export type Device = 'phone' | 'tablet' | 'desktop';

/** The narrowest width of a tablet held upright, in CSS pixels. */
const TABLET_PX = 600;

export function readDevice(window: Window): Device {
  if (!window.matchMedia?.('(pointer: coarse) and (hover: none)').matches) return 'desktop';
  const { width, height } = window.screen;
  return Math.min(width, height) < TABLET_PX ? 'phone' : 'tablet';
}
