import { foldDigits, foldSpaces, foldWidth } from '../fold/fold.js';
import { cutExtension } from './cutExtension.js';

/** What a text gives away before anything is known of any country. */
export interface NumberText {
  /**
   * The first run of digits that is long enough for a number: ASCII, with what stood between them, and a `+` before them
   * if one was typed. Empty if there is none.
   */
  run: string;
  /** The text before and behind the run, folded. */
  before: string;
  after: string;
  /** Digits of the extension, when one was typed. */
  extension?: string | undefined;
}

/** Longer than a number with all that people write around it; the rest is not looked at. */
const MAX_TEXT_LENGTH = 250;
/** The shortest numbers that are dialled across a town. */
export const MIN_DIGITS = 7;
/** E.164 §6.2.1. */
export const MAX_DIGITS = 15;

const DASHES = /[\u2010-\u2015\u2212\u30fc\ufe58\ufe63]/g;
/** Marks between digits that mean no more than a gap. */
const GAPS = /(?<=\d)[·_~*\\{}[\]]+(?=[ \d])|[{[](?=\d)/g;
/** Letters that look like digits, beside digits: `O67 l23 06З`. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[\d+(][ (.)-]?)[oо](?=[ ).-]?\d)|(?<=\d)[oо](?!\p{L})/giu, '0'],
  [/(?<=\d[ ).-]?)[liі|](?=[ ).-]?\d)/gi, '1'],
  [/(?<=\d[ ).-]?)з(?=[ ).-]?\d)/gi, '3'],
];
/** Hours, where nothing else can be meant: with minutes, in brackets, with the word for them. */
const HOURS =
  /\b\d{1,2}:\d\d\b|(?<=\d ?)\( ?\d{1,2} ?- ?\d{1,2}(?!\d)[^)\d]{0,12}\)|\b\d{1,2} ?(?:am|pm|uhr|год\.?|ч\.?)(?!\p{L})/giu;
/** What a table program makes of a number: its digits are lost. */
const ROUNDED = /\d[.,]\d+ ?e\+?\d/i;
const RUN = /\+?[ (]{0,3}\d(?:[ ().·/-]{0,4}\d)*/g;

export const countDigits = (text: string): number => text.replace(/\D+/g, '').length;

/**
 * Finds the number in what was typed or pasted: remarks around it, hours and the extension are told apart. Linear in the
 * length. Errors: never throws on any string.
 */
export function readNumber(text: string): NumberText {
  let folded = foldDigits(foldWidth(foldSpaces(text.slice(0, MAX_TEXT_LENGTH)))).replace(DASHES, '-');
  for (const [letters, digit] of LETTERS) folded = folded.replace(letters, digit);
  folded = folded
    .replace(GAPS, ' ')
    // A table program's text mark, and its decimals.
    .replace(/^'+|(?<=\d{7})\.0+$/g, '')
    .replace(/\+[+ ]+/g, '+');
  if (ROUNDED.test(folded)) return { run: '', before: '', after: '' };
  const { text: remaining, extension } = cutExtension(folded);
  const cleaned = remaining.replace(HOURS, ';');
  const runs = [...cleaned.matchAll(RUN)];
  const found = runs.find(([run]) => countDigits(run) >= MIN_DIGITS);
  // No run is long enough: people also put words or signs between the groups.
  if (!found) return { run: runs.map(([run]) => run.trim()).join(' '), before: '', after: '', extension };
  const { index, 0: run } = found;
  return {
    run: run.trim(),
    before: cleaned.slice(0, index),
    after: cleaned.slice(index + run.length),
    extension,
  };
}
