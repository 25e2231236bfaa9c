import type { Receipt } from '../receipt.js';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNothing = (value: unknown): boolean => value === undefined || isText(value);

/**
 * Whether an answer is a receipt. Written out, not made of the checks: it is all that a browser needs of this package
 * before a form is seen. A captive portal's page, a redirect's target or foreign JSON are not. Agrees with the zod twin.
 */
export function isReceipt(value: unknown): value is Receipt {
  const { receipt, id, accepted, rejected, serverTime } = (value ?? {}) as Receipt;
  return (
    receipt === 1 &&
    isText(id) &&
    isText(serverTime) &&
    Array.isArray(accepted) &&
    accepted.every(isText) &&
    Array.isArray(rejected) &&
    rejected.every((item) => isText(item?.key) && isText(item.code) && isTextOrNothing(item.path))
  );
}
