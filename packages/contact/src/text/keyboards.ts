import { KEYBOARDS } from '#words';

const WIDTH = 12;

/** Letter keys, three rows from the left. For words of ASCII: qwerty and qwertz (on azerty Reza is a path); Ukrainian and Russian are one here. */
const PLAIN = readKeyboards('qwertyuiop asdfghjkl zxcvbnm,qwertzuiop asdfghjkl yxcvbnm');
/** Of words with other letters: national Latin, Cyrillic, Persian and Arabic, Greek, Hebrew, Georgian, Thai. */
const OTHERS = readKeyboards(KEYBOARDS);
/** Where a Ukrainian keyboard differs from a Russian one. */
const UKRAINIAN: Readonly<Record<string, string>> = { і: 'ы', ї: 'ъ', є: 'э' };

const OF_UKRAINIAN = /[іїє]/;

/** Letter keys from the left, a row in so many places, and the place of each by its code unit. */
interface Keyboard {
  keys: string;
  places: ReadonlyMap<number, number>;
}

function readKeyboards(lists: string): readonly Keyboard[] {
  return lists
    .split(',')
    .filter(Boolean)
    .map((rows) =>
      rows
        .split(' ')
        .map((row) => row.padEnd(WIDTH).slice(0, WIDTH))
        .join(''),
    )
    .map((keys) => ({ keys, places: new Map(Array.from(keys, (key, place) => [key.charCodeAt(0), place])) }));
}

/** Of two letters: 1 when the second is the next key of a row on some keyboard, -1 when it is the one before, 0 for any other. */
export function stepAlong(from: string, to: string): -1 | 0 | 1 {
  const isOn = ({ keys }: Keyboard): boolean => keys.includes(from + to);
  if (PLAIN.some(isOn) || OTHERS.some(isOn)) return 1;
  const isBack = ({ keys }: Keyboard): boolean => keys.includes(to + from);
  return PLAIN.some(isBack) || OTHERS.some(isBack) ? -1 : 0;
}

/** How fingers went over one keyboard: how many pairs of letters are neighbours, and how long the steps along a row were. */
export interface KeyPath {
  /** Share of the pairs that are neighbouring keys of one row. */
  along: number;
  /** Share of the pairs that are neighbours at all: of one row or of two. */
  near: number;
  /** Length in letters of the longest run along a row in one direction. */
  run: number;
  /** Whether the word is made of nothing but such runs of three letters and more. */
  isAllRuns: boolean;
  /** Whether no finger left the middle or the lower row. */
  isOneRow: boolean;
}

/** The path on the keyboard on which the word is most of a path. Expects lower case; letters that no keyboard has give none. */
export function findKeyPath(word: string): KeyPath {
  const isPlain = /^[a-z]*$/.test(word);
  const typed =
    isPlain || !OF_UKRAINIAN.test(word)
      ? word
      : word.replace(/[іїє]/g, (letter) => UKRAINIAN[letter] ?? letter);
  let best: KeyPath = { along: 0, near: 0, run: 1, isAllRuns: false, isOneRow: false };
  for (const { places } of isPlain ? PLAIN : OTHERS) {
    if (!places.has(typed.charCodeAt(0)) || !places.has(typed.charCodeAt(typed.length - 1))) continue;
    const path = walk(placesOf(typed, places));
    if (path.along + path.near > best.along + best.near) best = path;
  }
  return best;
}

function placesOf(typed: string, places: Keyboard['places']): number[] {
  const typedAt: number[] = [];
  for (let at = 0; at < typed.length; at++) typedAt.push(places.get(typed.charCodeAt(at)) ?? -1);
  return typedAt;
}

/** Expects the places of the keys, less than nothing for a letter that this keyboard lacks. */
function walk(places: readonly number[]): KeyPath {
  let along = 0;
  let near = 0;
  let run = 1;
  let longest = 1;
  let shortest = places.length;
  let direction = 0;
  for (let at = 1; at < places.length; at++) {
    const step = stepOf(places[at - 1] ?? -1, places[at] ?? -1);
    const isAlong = step === 1 || step === -1;
    if (isAlong) along++;
    if (step !== undefined && step !== 0) near++;
    if (isAlong && (step === direction || run === 1)) run++;
    else {
      shortest = Math.min(shortest, run);
      run = 1;
    }
    direction = step ?? 0;
    longest = Math.max(longest, run);
  }
  const pairs = places.length - 1 || 1;
  const row = rowOf(places[0] ?? 0);
  return {
    along: along / pairs,
    near: near / pairs,
    run: longest,
    isAllRuns: Math.min(shortest, run) >= 3,
    isOneRow: row > 0 && places.every((place) => rowOf(place) === row),
  };
}

function rowOf(place: number): number {
  return Math.floor(place / WIDTH);
}

/** 0 for the same key, ±1 for a neighbour along the row, ±2 for one of the next row, nothing for any other. */
function stepOf(from: number, to: number): number | undefined {
  if (from < 0 || to < 0) return undefined;
  const rows = rowOf(to) - rowOf(from);
  const columns = to - from - rows * WIDTH;
  if (rows === 0) return Math.abs(columns) <= 1 ? columns : undefined;
  // Each row is shifted by about half a key: a key touches two of the next row.
  return Math.abs(rows) === 1 && (columns === 0 || columns === -rows) ? rows * 2 : undefined;
}
