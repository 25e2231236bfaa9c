/** A visitor who did nothing for so long has left; what comes then is the next visit. 30 minutes, as in web analytics. */
export const VISIT_GAP_MS = 30 * 60_000;
