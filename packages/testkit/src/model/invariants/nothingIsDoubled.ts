import type { Invariant } from './Run.js';

/** A submission has one effect at the server, and its key never comes with another body. */
export const nothingIsDoubled: Invariant = ({ outcome }) => [
  ...[...outcome.effects]
    .filter(([, times]) => times !== 1)
    .map(([key, times]) => `${key} had ${times} effects`),
  ...outcome.conflicts.map((key) => `${key} came again with another body`),
];
