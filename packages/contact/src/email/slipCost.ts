import { countForeign, letterBits } from './letterBits.js';

/** Rows of a Latin keyboard, each shifted right against the one above by about a quarter of a key. */
const ROWS = ['1234567890-', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SHIFTS = [0, 0.5, 0.75, 1.25];
/** Pairs that lie side by side only on German or French keyboards, and pairs that look or sound alike. */
const ALIKE = 'yz aq wz il ck vw iy ou';
/** The letter that a digit looks like. */
const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'li' };
/** By each key the keys that touch it, and the letters that are alike. */
const TWINS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((keys, row) =>
    [...keys].map((key, column): [string, string] => {
      const place = column + (SHIFTS[row] ?? 0);
      const touching = [row - 1, row, row + 1].flatMap((near) =>
        [...(ROWS[near] ?? '')].filter((_, index) => Math.abs(index + (SHIFTS[near] ?? 0) - place) <= 1),
      );
      const alike = ALIKE.split(' ').filter((pair) => pair.includes(key));
      return [key, touching.join('') + alike.join('')];
    }),
  ),
);
const VOWELS = 'aeiouy';

/** What each kind of slip costs, in tenths of a letter that has nothing to do with the one that was meant. */
const COST = {
  other: 10,
  first: 8,
  near: 3,
  digit: 4,
  neighbour: 6,
  vowel: 8,
  extra: 9,
  missing: 8,
  doubled: 5,
  swapped: 6,
  dot: 4,
} as const;

/**
 * How far a typed text is from what may have been meant: optimal string alignment with costs by how people slip on a
 * keyboard (neighbouring, doubled, missing and swapped letters; a dot that is missing or another mark).
 * Units: tenths of a letter. Limits: gives up above `limit` and answers `Infinity`. Linear in either length.
 */
export function slipCost(typed: string, meant: string, limit: number): number {
  if (isFar(typed, meant, limit)) return Number.POSITIVE_INFINITY;
  const missed = Array.from(meant, (_, index) => missing(meant, index));
  let before: number[] = [];
  let last: number[] = [];
  let row = [0];
  for (const cost of missed) row.push((row.at(-1) ?? 0) + cost);
  let lastLeast = 0;
  for (let i = 1; i <= typed.length; i++) {
    [before, last] = [last, row];
    const letter = typed.charAt(i - 1);
    const added = extra(typed, i - 1);
    let cost = (last[0] ?? 0) + added;
    let least = cost;
    row = [cost];
    for (let j = 1; j <= meant.length; j++) {
      const target = meant.charAt(j - 1);
      const replaced =
        letter === target ? 0 : other(letter, target) + (i + j === 2 ? first(typed, meant) : 0);
      cost = Math.min((last[j - 1] ?? 0) + replaced, (last[j] ?? 0) + added, cost + (missed[j - 1] ?? 0));
      if (i > 1 && letter === meant[j - 2] && typed[i - 2] === target)
        cost = Math.min(cost, (before[j - 2] ?? 0) + COST.swapped);
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches two rows back.
    if (Math.min(least, lastLeast) > limit) return Number.POSITIVE_INFINITY;
    lastLeast = least;
  }
  const cost = row.at(-1) ?? 0;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

/** A quick look before the table is made: the lengths, and the letters that only one of them has. */
function isFar(typed: string, meant: string, limit: number): boolean {
  if (Math.abs(typed.length - meant.length) * COST.dot > limit) return true;
  const [one, two] = [letterBits(typed), letterBits(meant)];
  return Math.max(countForeign(one, two), countForeign(two, one)) * COST.neighbour > limit;
}

function other(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (!isPlain(meant)) return isPlain(typed) ? COST.other : COST.dot;
  if (DIGITS[typed]?.includes(meant)) return COST.digit;
  if (TWINS.get(meant)?.includes(typed)) return COST.neighbour;
  return VOWELS.includes(typed) && VOWELS.includes(meant) ? COST.vowel : COST.other;
}

/** Few people miss the first letter by more than a key; a firm whose name begins otherwise is more likely. */
function first(typed: string, meant: string): number {
  const cost = other(typed.charAt(0), meant.charAt(0));
  return cost === 0 ? 0 : cost < COST.vowel ? COST.near : COST.first;
}

function extra(typed: string, index: number): number {
  const letter = typed.charAt(index);
  if (letter === typed[index - 1] || letter === typed[index + 1]) return COST.doubled;
  return (isPlain(letter) ? COST.extra : COST.dot) + (index === 0 && letter > '9' ? COST.near : 0);
}

function missing(meant: string, index: number): number {
  const letter = meant[index];
  if (letter === '.') return COST.dot;
  return letter === meant[index - 1] || letter === meant[index + 1] ? COST.doubled : COST.missing;
}

/** A letter or digit of ASCII, in lower case. */
function isPlain(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}
