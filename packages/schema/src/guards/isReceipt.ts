import { LIMITS } from '../limits.js';
import type { Problem, Receipt } from '../receipt.js';
import { isoUtc, list, literal, number, optional, shape, text } from './checks.js';
import { key } from './findItemProblem.js';

const receipt = shape({
  receipt: literal(1),
  id: text(LIMITS.keyMaxLength, undefined, 1),
  accepted: list(key, LIMITS.envelopeItems),
  rejected: list(
    shape({ key, code: text(64, undefined, 1), path: optional(text(512)) }),
    LIMITS.envelopeItems,
  ),
  serverTime: isoUtc,
});

const problem = shape({
  type: optional(text(512)),
  title: optional(text(512)),
  status: optional(number),
  detail: optional(text(4_096)),
  code: text(64, /^[a-z]+\/[a-z-]+$/),
  path: optional(text(512)),
});

/** Whether an answer is a receipt. A captive portal's page, a redirect's target or foreign JSON are not. */
export const isReceipt = (value: unknown): value is Receipt => receipt(value, '') === undefined;

/** Whether an answer is a refusal of ours, with a code of the error table. */
export const isProblem = (value: unknown): value is Problem => problem(value, '') === undefined;
