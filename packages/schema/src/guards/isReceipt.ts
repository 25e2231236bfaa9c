import type { Problem, Receipt } from '../receipt.js';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNothing = (value: unknown): boolean => value === undefined || isText(value);

/*
 * Written out, not made of the checks: these two are all that a browser needs of this package before a form is seen.
 */

/** Whether an answer is a receipt. A captive portal's page, a redirect's target or foreign JSON are not. Agrees with the zod twin. */
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

/** Whether an answer is a refusal of ours, with a code of the error table. Agrees with the zod twin. */
export function isProblem(value: unknown): value is Problem {
  const { type, title, detail, path, status, code } = (value ?? {}) as Problem;
  return (
    isText(code) &&
    /^[a-z]+\/[a-z-]+$/.test(code) &&
    [type, title, detail, path].every(isTextOrNothing) &&
    (status === undefined || typeof status === 'number')
  );
}
