import { KEY_STARTS } from '#words';
import { isOtherLayout } from './isOtherLayout.js';
import { findKeyPath, type KeyPath, stepAlong } from './keyboards.js';
import { readSpelling, type Spelling } from './readSpelling.js';

/** Kinds of typing that no language made. */
export type GibberishReason = 'keyboard-run' | 'keyboard-mash' | 'repeat-letter' | 'repeat-syllable';

const MAX_TEXT_LENGTH = 500;
/** Longer words are looked at as far as this: nobody needs more to see a mash. */
const MAX_WORD_LENGTH = 40;
const NOT_LETTERS = /[^\p{L}\p{M}]+/u;

/** Korean letters that make no syllable. */
const JAMO = /^[ㄱ-ㅣ]{2,}$/;
/** A Roman three, a legal form. */
const MEANT = /^(?:iii|ооо)$/;
/** What stands beside a name and is none: a king's number, degrees, forms of address, a proprietor's legal form. */
const BESIDE = /^(?:[ivx]{1,5}|jnr|snr|esq|mgr|phd|bsc|msc|smt|спд|спдфо|jdg)$/;
/** Rows of keys, there and back; five of one row in a word make it none. */
const ROWS =
  'qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm mnbvcxz lkjhgfdsa poiuytrewq mnbvcxy poiuztrewq';
/** Families all the same. */
const ROW_NAMES = /^(?:q?wert[zy]?)$/;
const MAX_BESIDE_LENGTH = 5;
const LATIN = /^[a-z]/;
const ASCII = /^[a-z]+$/;
const ASCII_OR_CYRILLIC = /^[a-zа-яіїєґё]+$/;
const LONG_RUN = 5;
const MASH = 8.5;

/** Looks at the words of a folded text; expects lower case. Capitals of acronyms are the caller's matter. */
export function findGibberish(folded: string): GibberishReason | undefined {
  const all = folded
    .slice(0, MAX_TEXT_LENGTH)
    .split(NOT_LETTERS)
    .filter(Boolean)
    .map((word) => word.slice(0, MAX_WORD_LENGTH));
  const named = all.filter((word) => word.length > MAX_BESIDE_LENGTH || !BESIDE.test(word));
  const words = named.length > 0 ? named : all;
  const repeat = findRepeat(words);
  if (repeat) return repeat;
  if (words.some((word) => KEY_STARTS.test(word) || JAMO.test(word))) return 'keyboard-run';
  const looked = words.map(lookAt);
  if (looked.some(isRun)) return 'keyboard-run';
  return looked.some(isMash) || isVowelless(looked) ? 'keyboard-mash' : undefined;
}

/** The same of repeats alone. */
export function findRepeat(words: readonly string[]): GibberishReason | undefined {
  if (words.some(hasFourAlike) || isOneLetter(words)) return 'repeat-letter';
  return words.some(isChant) || isChanted(words) || SONG.test(words.join('')) ? 'repeat-syllable' : undefined;
}

/** A word with what its letters and its keys say, each asked once. */
interface Looked {
  word: string;
  spelling: Spelling | undefined;
  /** After how many letters it begins again. */
  period: number;
  /** Nothing of a well spelt word that is Latin or too short for a long run: whichever way it went, it is a word. */
  path: KeyPath | undefined;
}

function lookAt(word: string): Looked {
  const spelling = readSpelling(word);
  const isSpelt =
    spelling?.rare === 0 && !spelling.hasNoVowel && (word.length < LONG_RUN - 1 || ASCII.test(word));
  return { word, spelling, period: periodOf(word), path: isSpelt ? undefined : findKeyPath(word) };
}

function hasFourAlike(word: string): boolean {
  let alike = 1;
  for (let at = 1; at < word.length; at++) {
    alike = word.charCodeAt(at) === word.charCodeAt(at - 1) ? alike + 1 : 1;
    if (alike === 4) return true;
  }
  return false;
}

/** Nothing but doubled and tripled letters: aaa, aabbcc, aaa bbb. */
function isOneLetter(words: readonly string[]): boolean {
  if (words.some((word) => word.length > 1 && word.charCodeAt(0) !== word.charCodeAt(1))) return false;
  const all = words.join('');
  if (MEANT.test(all)) return false;
  const isSame = /^(.)\1{2,}$/u.test(all);
  return isSame || (all.length > 4 && words.every((word) => word.replace(/(.)\1+/gu, '') === ''));
}

/** A syllable three times over, or begun a third time: lalala, ololo, hahahah, erterter. */
function isChant(word: string): boolean {
  return word.length > 4 && word.length > periodOf(word) * 2;
}

/** Nonsense that is sung: bla bla, ля-ля, тра-та-та. */
const SONG = /^(?:(?:bla+h?|бла|ля|ха|بلا|هه)+|tra(?:la)+|тра(?:та|ля)+|тролол[оo]+|тарарам+)$/u;

/** One short word again and again: la la la, тра-та-та. */
function isChanted(words: readonly string[]): boolean {
  const [first = ''] = words;
  return words.length > 2 && words.length < 9 && first.length < 9 && words.every((word) => word === first);
}

/** After how many letters the word begins again; its length, if it does not. */
function periodOf(word: string): number {
  for (let period = 1; period < word.length; period++) {
    let at = period;
    while (at < word.length && word.charCodeAt(at) === word.charCodeAt(at - period)) at++;
    if (at === word.length) return period;
  }
  return word.length;
}

function isRun({ word, spelling, period, path }: Looked): boolean {
  if (HUDDLED.test(word)) return true;
  if (word.length >= LONG_RUN && ROWS.includes(word) && !ROW_NAMES.test(word)) return true;
  if (!path || word.length < 3) return false;
  const { run, isAllRuns, near } = path;
  const rare = spelling?.rare ?? 1;
  if (word.length === 3) return run === 3 && rare >= 0.5;
  if (rare > 0 && isZigzag(word)) return true;
  // Wertz and Qwert are families.
  if (run >= LONG_RUN && (rare > 0 || !LATIN.test(word))) return true;
  // One straight run with a key in it that only some countries have: jklł, čćžđ.
  if (run === word.length && !ASCII_OR_CYRILLIC.test(word)) return true;
  // The same keys again: апрапр, یبلیبل.
  if (near > 0.6 && rare > 0 && period > 2 && period * 2 <= word.length) return true;
  // Of scripts whose pairs nobody counted only the plain runs are sure: Georgian ზაზა is a name.
  return (isAllRuns || (near === 1 && spelling !== undefined)) && rare >= (word.length > 5 ? 0.1 : 0.4);
}

/** Two hands in turn, each along its own row: alskdj, qpwoei. */
function isZigzag(word: string): boolean {
  if (word.length < 6) return false;
  for (let at = 2; at < word.length; at++) {
    const step = stepAlong(word.charAt(at - 2), word.charAt(at));
    if (step === 0 || (at > 3 && step !== stepAlong(word.charAt(at - 4), word.charAt(at - 2)))) return false;
  }
  return true;
}

/** Six letters and more of four neighbouring keys of a middle row (asdsad, ывавыа); what families are made of is left out. */
const HUDDLED = /^(?=.{6})(?:[asdf]+|[fghj]+|[hjkl]+|[фыва]+|[фіва]+|[лджэ]+|[лджє]+|[شسیب]+|[ασδφ]+)$/;

/** Nothing but vowels. */
const VOWELS = /^(?:[aeiou]{5,}|[аеиоуыэюяіїєё]{5,})$/;

/** A consonant that Slavic languages speak as a vowel: Krč, Vlk, Smrt. */
const SYLLABIC = /^.{1,2}[rlрл].{1,3}$|rz|sz|cz/;

/** Initials aside, no word has a vowel, and no Slavic language would speak them. */
function isVowelless(looked: readonly Looked[]): boolean {
  const spelt = looked.filter(({ word }) => word.length > 2).map(({ spelling }) => spelling);
  return spelt.length > 1 && spelt.every((word) => word?.hasNoVowel === true && !SYLLABIC.test(word.letters));
}

/**
 * Rare pairs of letters, neighbouring keys, a chunk typed twice and no vowel at all, each by the weight that told mashes from
 * names best in `develop.jsonl`; none of them is enough alone in a word that could be a name.
 */
function isMash({ word, spelling, period, path }: Looked): boolean {
  if (!spelling || word.length < 3) return false;
  if (VOWELS.test(word) || isOtherLayout(word, spelling.rare)) return true;
  const { letters, rare } = spelling;
  const hasNoVowel = spelling.hasNoVowel && !SYLLABIC.test(letters);
  if (hasNoVowel && letters.length > 4) return true;
  if (!hasNoVowel && (letters.length < 4 || rare < 0.15)) return false;
  // Yuyu and Kiki are names.
  if (letters.length === 4 && period === 2 && !hasNoVowel) return false;
  if (!path) return false;
  const { along, near, isOneRow } = path;
  const score =
    8 * rare +
    5 * along +
    3.5 * near +
    (isOneRow && letters.length > 4 ? 3 : 0) +
    (period > 2 && period * 2 <= word.length ? 3 : 0) +
    (hasNoVowel ? 6 : 0) -
    letters.length / 12;
  return score > MASH;
}
