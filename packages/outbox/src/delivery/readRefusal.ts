import { parseJson } from '@lodestone/core';
import { isProblem } from '@lodestone/schema';
import type { SendResult } from '../transport/Transport.js';

/** Whose refusal it is, and of what. */
export type Refusal =
  /** Ours, of this envelope. */
  | { kind: 'ours'; code: string }
  /** Ours, of the whole site: its owner has to act, and the rows wait. */
  | { kind: 'site' }
  /** 413 from anyone on the way. */
  | { kind: 'too-large' }
  /** Of a stranger on the way: not delivered, and perhaps one item's fault. */
  | { kind: 'foreign' };

/** Codes by which a server says that the site, not an item, is at fault. */
const SITE_CODES = ['intake/unknown-site', 'intake/origin-not-allowed'];

/** Reads a 4xx. It is ours only as `application/problem+json` with an `intake/…` code. Source: wire contract, RFC 9457. */
export function readRefusal({ status, type, text }: Extract<SendResult, { status: number }>): Refusal {
  if (status === 413) return { kind: 'too-large' };
  const problem = parseJson(text);
  const isOurs =
    /^application\/problem\+json\b/i.test(type) && isProblem(problem) && problem.code.startsWith('intake/');
  if (!isOurs) return { kind: 'foreign' };
  return SITE_CODES.includes(problem.code) ? { kind: 'site' } : { kind: 'ours', code: problem.code };
}
