/** Rows of a Latin keyboard, each shifted right against the one above by about a quarter of a key. */
const ROWS = ['1234567890-', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SHIFTS = [0, 0.5, 0.75, 1.25];
/** Pairs that lie side by side only on German or French keyboards, and pairs that look or sound alike. */
const TWINS = 'yz aq wz il ck vw iy ou';
/** Digits that look like a letter. */
const DIGITS = '0o 1l 1i';
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
  if (Math.abs(typed.length - meant.length) * COST.dot > limit) return Number.POSITIVE_INFINITY;
  let [before, last, row] = [[] as number[], [] as number[], [] as number[]];
  for (let j = 0, sum = 0; j <= meant.length; j++) {
    row.push(sum);
    sum += missing(meant, j);
  }
  let lastLeast = 0;
  for (let i = 1; i <= typed.length; i++) {
    [before, last, row] = [last, row, []];
    let least = (last[0] ?? 0) + extra(typed, i - 1);
    row.push(least);
    for (let j = 1; j <= meant.length; j++) {
      let cost = Math.min(
        (last[j - 1] ?? 0) +
          other(typed[i - 1] ?? '', meant[j - 1] ?? '') +
          (i + j === 2 ? first(typed, meant) : 0),
        (last[j] ?? 0) + extra(typed, i - 1),
        (row[j - 1] ?? 0) + missing(meant, j - 1),
      );
      if (i > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + COST.swapped);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches two rows back.
    if (Math.min(least, lastLeast) > limit) return Number.POSITIVE_INFINITY;
    lastLeast = least;
  }
  const cost = row[meant.length] ?? 0;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

function other(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (!/[a-z0-9]/.test(meant)) return /[a-z0-9]/.test(typed) ? COST.other : COST.dot;
  if (DIGITS.includes(typed + meant)) return COST.digit;
  if (areTwins(typed, meant)) return COST.neighbour;
  return VOWELS.includes(typed) && VOWELS.includes(meant) ? COST.vowel : COST.other;
}

/** Few people miss the first letter by more than a key; a firm whose name begins otherwise is more likely. */
function first(typed: string, meant: string): number {
  const [one = '', two = ''] = [typed[0], meant[0]];
  const cost = other(one, two);
  return cost === 0 ? 0 : cost < COST.vowel ? COST.near : COST.first;
}

function extra(typed: string, index: number): number {
  const letter = typed[index] ?? '';
  if (letter === typed[index - 1] || letter === typed[index + 1]) return COST.doubled;
  return (/[a-z0-9]/.test(letter) ? COST.extra : COST.dot) + (index === 0 && letter > '9' ? COST.near : 0);
}

function missing(meant: string, index: number): number {
  const letter = meant[index];
  if (letter === '.') return COST.dot;
  return letter === meant[index - 1] || letter === meant[index + 1] ? COST.doubled : COST.missing;
}

function areTwins(one: string, two: string): boolean {
  if (TWINS.includes(one + two) || TWINS.includes(two + one)) return true;
  const row = ROWS.findIndex((keys) => keys.includes(one));
  const otherRow = ROWS.findIndex((keys) => keys.includes(two));
  if (row < 0 || otherRow < 0 || Math.abs(row - otherRow) > 1) return false;
  return Math.abs(place(row, one) - place(otherRow, two)) <= 1;
}

const place = (row: number, key: string): number => (ROWS[row] ?? '').indexOf(key) + (SHIFTS[row] ?? 0);
