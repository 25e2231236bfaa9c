export { createWallClock, type WallClock } from './createWallClock.js';
export { isOpenAt } from './isOpenAt.js';
export { nextClosingMs } from './nextClosingMs.js';
export { nextOpeningMs } from './nextOpeningMs.js';
export { type Slot, type SlotOptions, slotsOf } from './slotsOf.js';
