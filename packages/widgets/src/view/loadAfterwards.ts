import type * as Afterwards from './afterwards.js';

/** Brings what a visible widget needs; an empty object where it cannot be had, and everything has a plainer way without it. */
export const loadAfterwards = (): Promise<Partial<typeof Afterwards>> =>
  import('./afterwards.js').catch(() => ({}));
