/** The idempotency key, with its length: `LIMITS.keyMinLength` to `LIMITS.keyMaxLength`, pinned by a test. */
export const KEY: RegExp = /^[\w-]{16,64}$/;
/** BCP 47 in the shapes that browsers report. */
export const LOCALE: RegExp = /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/;
