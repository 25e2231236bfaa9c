/** Kinds of typing that no language made. */
export type GibberishReason = 'keyboard-run' | 'keyboard-mash' | 'repeat-letter' | 'repeat-syllable';

/** Letter rows of the Latin, Ukrainian, Russian and Persian layouts. */
const ROWS =
  'qwertyuiop asdfghjkl zxcvbnm йцукенгшщзхї фівапролджє ячсмитьбю йцукенгшщзхъ фывапролджэ ضصثقفغعهخحجچ شسیبلاتنمکگ ظطزرذدپو';
const MIRRORED = [...ROWS].reverse().join('');

/** What fingers do first on each row; shorter than a run, and on no list of names. */
const STARTS = /^(?:(?:asdf?|qwer?|qaz|zxcv?|йцук?|фів?а?|фыва?|ячсм|ضصث|شسیب)+)$/;
const RUN_LENGTH = 5;
/** Words of one letter that mean something: a Roman three, a legal form. */
const MEANT = ['iii', 'ооо'];
const LETTERS = /[^\p{L}\p{M}]+/gu;
const VOWEL = /[aeiouyаеєиіїоуюяыэёāăąåæàáâãäçèéêëēęěìíîïīłñòóôõöøőœùúûüůűýÿ]/;
const LATIN_OR_CYRILLIC = /^[a-zа-яіїєґыэёъ]+$/;
/** Consonants in a row without any vowel in the word; Slavic names have five (Hlynsk). */
const MASH_LENGTH = 6;

/** Looks at the words of a folded text; expects lower case. Capitals of acronyms are the caller's matter. */
export function findGibberish(folded: string): GibberishReason | undefined {
  const words = folded.slice(0, 500).split(LETTERS).filter(Boolean);
  if (words.some(isRun)) return 'keyboard-run';
  if (
    words.some(
      (word) => /(\p{L})\1{3}/u.test(word) || (/^(\p{L})\1{2,}$/u.test(word) && !MEANT.includes(word)),
    )
  )
    return 'repeat-letter';
  if (words.some((word) => /^(\p{L}{2,3})\1{2,}$/u.test(word))) return 'repeat-syllable';
  if (words.some((word) => word.length >= MASH_LENGTH && LATIN_OR_CYRILLIC.test(word) && !VOWEL.test(word)))
    return 'keyboard-mash';
  return undefined;
}

function isRun(word: string): boolean {
  if (STARTS.test(word)) return true;
  for (let start = 0; start + RUN_LENGTH <= word.length; start++) {
    const piece = word.slice(start, start + RUN_LENGTH);
    if (ROWS.includes(piece) || MIRRORED.includes(piece)) return true;
  }
  return false;
}
