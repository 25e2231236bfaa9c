import type { AnswerValue, SignalProp, ValueTest } from '@lodestone/schema';
import { isLike } from './isLike.js';

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** Whether a value passes a test. A list passes when one of its members does; `not` must hold for all of them. */
export function passesTest(value: AnswerValue | undefined, test: ValueTest): boolean {
  const values: readonly SignalProp[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const { is, not, min, max, like, exists } = test;
  if (exists !== undefined && exists !== values.length > 0) return false;
  if (not !== undefined && values.some((one) => listOf(not).includes(one))) return false;
  if (is === undefined && min === undefined && max === undefined && like === undefined)
    return exists !== undefined || not !== undefined || values.length > 0;
  return values.some(
    (one) =>
      (is === undefined || listOf(is).includes(one)) &&
      isInRange(one, min, max) &&
      (like === undefined || listOf(like).some((pattern) => isLike(String(one), String(pattern)))),
  );
}

function isInRange(value: SignalProp, min: number | undefined, max: number | undefined): boolean {
  if (min === undefined && max === undefined) return true;
  const size = sizeOf(value);
  return size >= (min ?? Number.NEGATIVE_INFINITY) && size <= (max ?? Number.POSITIVE_INFINITY);
}

/** Answers are kept as texts, because there may be several: one that is a number is compared as one. */
function sizeOf(value: SignalProp): number {
  if (typeof value === 'string' && DECIMAL.test(value)) return Number(value);
  return typeof value === 'number' ? value : Number.NaN;
}

const listOf = (value: SignalProp | readonly SignalProp[]): readonly SignalProp[] =>
  Array.isArray(value) ? value : [value as SignalProp];
