/** `cart_updated`, `form.start` … A file of its own: before a grant no page needs it. */
export const SIGNAL_NAME: RegExp = /^[A-Za-z][A-Za-z0-9_.:-]*$/;
