/** ISO 3166-1 alpha-2. */
export const COUNTRY: RegExp = /^[A-Z]{2}$/;
/** `newsletter`, `calls`, `partners` … */
export const PURPOSE: RegExp = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
