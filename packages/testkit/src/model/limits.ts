/*
 * The outbox's limits as the model knows them; a test beside the outbox compares them with its own. They stand here,
 * because the invariants are pure and run where the outbox's source is not.
 */

export const LEASE_MS = 20_000;
export const FRESH_LEASE_MS = 3_000;
export const IDLE_LOOK_MS = 60_000;
export const REQUEST_TIMEOUT_MS = 15_000;
export const BACKOFF_CAP_MS = 60_000;
export const RETRY_AFTER_CAP_MS = 3_600_000;
export const SITE_REFUSED_PAUSE_MS = 86_400_000;
