/** How long a page may hold rows before another may take them. Longer than a request may last. */
export const LEASE_MS = 20_000;
/** After this a request counts as lost; the answer may still have been committed, which the key makes harmless. */
export const REQUEST_TIMEOUT_MS = 15_000;
/**
 * The lease of a fresh row during its first request: short, because a page that ends in the task of its `submit` has no
 * moment to give it back. A page that lives does not claim what it has in flight, whatever the lease says.
 */
export const FRESH_LEASE_MS = 3_000;
/** First step of the back-off. */
export const BACKOFF_BASE_MS = 1_000;
/** The longest pause that the back-off makes by itself. */
export const BACKOFF_CAP_MS = 60_000;
/** The longest `Retry-After` that is obeyed: a wrong clock on a proxy must not silence a page for days. */
export const RETRY_AFTER_CAP_MS = 3_600_000;
/** Pause after `intake/unknown-site` or `intake/origin-not-allowed`: the owner has to act first. */
export const SITE_REFUSED_PAUSE_MS = 86_400_000;
/** How often a page with nothing to do looks for rows of a tab that died. */
export const IDLE_LOOK_MS = 60_000;
/** Bytes of all `keepalive` bodies in flight of one page. Source: Fetch §4.6, "inflightKeepaliveBytes" 64 KiB. */
export const KEEPALIVE_BUDGET_BYTES = 65_536;
/** How long the database may take to open before memory stands in. WebKit has hung here for good. */
export const OPEN_TIMEOUT_MS = 3_000;
/** Bytes of an envelope around its items: version, site, time, SDK, visitor and session at their longest. */
export const ENVELOPE_OVERHEAD_BYTES = 768;
/** How long a lead waits for a server that answers and does not take it, by that server's own time. */
export const LEAD_RETENTION_MS = 2_592_000_000;
/** How old a signal may become on the device, by the device's clock: later it says nothing of the visitor. */
export const SIGNAL_RETENTION_MS = 604_800_000;
/** Undelivered bytes up to which a page takes signals, and to which those of earlier pages are cut back. */
export const SIGNAL_BYTES = 262_144;
