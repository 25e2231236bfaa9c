/** Long enough for a telephone number, an order or an account. */
const DIGITS = /\d{6,}/;

/** A path of at most 256 characters, without its query, and with `*` for every part that may be somebody's: `/orders/*`. */
export function maskPath(path: string): string {
  return path
    .split('/')
    .map((part) => (/@|%40/i.test(part) || DIGITS.test(part) || part.length > 64 ? '*' : part))
    .join('/')
    .slice(0, 256);
}
