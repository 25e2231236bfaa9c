import type { Figure } from './Measured.js';

/** How many of the rows came out right. */
export const share = <Row>(of: readonly Row[], isRight: (row: Row) => boolean): Figure => ({
  right: of.filter(isRight).length,
  of: of.length,
});
