const WIDTH = 12;

/** Letter keys, three rows from the left, of: qwerty, qwertz, Turkish, Ukrainian, Russian, Persian. */
const KEYBOARDS = (
  'qwertyuiop asdfghjkl zxcvbnm,qwertzuiopü asdfghjklöä yxcvbnm,' +
  'qwertyuıopğü asdfghjklşi zxcvbnmöç,' +
  'йцукенгшщзхї фівапролджє ячсмитьбю,йцукенгшщзхъ фывапролджэ ячсмитьбю,' +
  'ضصثقفغعهخحجچ شسیبلاتنمکگ ظطزرذدپو'
)
  .split(',')
  .map((rows) =>
    rows
      .split(' ')
      .map((row) => row.padEnd(WIDTH))
      .join(''),
  );

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
  const paths = KEYBOARDS.filter((keys) => keys.includes(word[0] ?? ' ')).map((keys) => walk(keys, word));
  return paths.reduce((best, path) => (path.along + path.near > best.along + best.near ? path : best), {
    along: 0,
    near: 0,
    run: 1,
    isAllRuns: false,
    isOneRow: false,
  });
}

function walk(keys: string, word: string): KeyPath {
  let along = 0;
  let near = 0;
  let run = 1;
  let longest = 1;
  let shortest = word.length;
  let direction = 0;
  for (let at = 1; at < word.length; at++) {
    const step = stepOf(keys, word, at);
    if (step === 1 || step === -1) along++;
    if (step !== undefined && step !== 0) near++;
    if ((step === 1 || step === -1) && (step === direction || run === 1)) run++;
    else {
      shortest = Math.min(shortest, run);
      run = 1;
    }
    direction = step ?? 0;
    longest = Math.max(longest, run);
  }
  const pairs = word.length - 1 || 1;
  return {
    along: along / pairs,
    near: near / pairs,
    run: longest,
    isAllRuns: Math.min(shortest, run) >= 3,
    isOneRow: isInRow(keys, word, 1) || isInRow(keys, word, 2),
  };
}

function isInRow(keys: string, word: string, row: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (Math.floor(keys.indexOf(word.charAt(at)) / WIDTH) !== row) return false;
  return true;
}

/** 0 for the same key, ±1 for a neighbour along the row, ±2 for one of the next row, nothing for any other. */
function stepOf(keys: string, word: string, at: number): number | undefined {
  const from = keys.indexOf(word[at - 1] ?? '');
  const to = keys.indexOf(word[at] ?? '');
  if (from < 0 || to < 0) return undefined;
  const columns = (to % WIDTH) - (from % WIDTH);
  const rows = Math.floor(to / WIDTH) - Math.floor(from / WIDTH);
  if (rows === 0) return Math.abs(columns) <= 1 ? columns : undefined;
  // Each row is shifted by about half a key: a key touches two of the next row.
  return Math.abs(rows) === 1 && (columns === 0 || columns === -rows) ? rows * 2 : undefined;
}
