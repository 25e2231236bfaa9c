import { ProblemError } from './problem.js';

const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * Parses JSON whose objects name no key twice: parsers differ in which of two values they take, so that two readers of
 * one text could see two different leads. RFC 8259 §4 leaves it open, I-JSON (RFC 7493 §2.3) forbids it as we do.
 * Errors: `ProblemError` 400 `intake/invalid-json`, or `intake/duplicate-key`. Any depth is read without recursion.
 */
export function parseUniqueJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError('intake/invalid-json', { status: 400 });
  }
  // Each pair of the text has one colon outside of strings; a pair that overwrote another is missing in the value.
  if (countColons(text) !== countPairs(value))
    throw new ProblemError('intake/duplicate-key', { status: 400 });
  return value;
}

/** Colons outside of strings, in a text that is known to be JSON: linear in its length, whatever stands in it. */
function countColons(text: string): number {
  let colons = 0;
  let gap = text.length;
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', gap)) {
    colons += colonsBetween(text, gap, start);
    gap = endOfString(text, start) + 1;
  }
  return colons + colonsBetween(text, gap, text.length);
}

/** One at the most: every colon follows a string of its own. */
function colonsBetween(text: string, from: number, to: number): number {
  for (let index = from; index < to; index += 1) if (text.charCodeAt(index) === COLON) return 1;
  return 0;
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
}

function countPairs(value: unknown): number {
  const open: unknown[] = [value];
  let pairs = 0;
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) {
      for (const part of next) if (typeof part === 'object') open.push(part);
      continue;
    }
    for (const name in next) {
      pairs += 1;
      const part = next[name as keyof typeof next];
      if (typeof part === 'object') open.push(part);
    }
  }
  return pairs;
}
