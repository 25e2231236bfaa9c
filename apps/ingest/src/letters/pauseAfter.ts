const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What mail servers do themselves (RFC 5321 §4.5.4.1): soon at first, then for about two days. */
const PAUSES_MS = [1, 5, 30]
  .map((minutes) => minutes * MINUTE_MS)
  .concat([2, 6, 12, 24].map((hours) => hours * HOUR_MS));

/** How long to wait after so many attempts; `undefined`: no more of them. */
export const pauseAfter = (attempts: number): number | undefined => PAUSES_MS[attempts - 1];
