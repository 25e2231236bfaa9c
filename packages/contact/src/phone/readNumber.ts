import { foldDigits, foldSpaces, foldWidth } from '../fold/fold.js';

/** What a text gives away before anything is known of any country. */
export interface NumberText {
  /** The first number in the text: ASCII digits with what stood between them, and a `+` before them if one was typed. Empty if there is none. */
  number: string;
  /** What stands behind it in the same run, one piece for each gap: perhaps a second number, or hours. */
  rest: string;
  /** Digits of the extension, when one was typed. */
  extension?: string;
}

/** Longer than a number with all that people write around it; the rest is not looked at. */
const MAX_TEXT_LENGTH = 250;
/** The shortest numbers that are dialled across a town. */
export const MIN_DIGITS = 7;
/** E.164 §6.2.1. */
export const MAX_DIGITS = 15;

const DASHES = /[\u00ad\u2010-\u2015\u2212\u30fc\ufe58\ufe63]/g;
/** A keyboard's letters for digits, where digits stand on at least one side: `O67 l23`. */
const LETTER_O = /(?<=^|[\d+(][ (.)-]?)[oоᴏ](?=[ ).-]?\d)|(?<=\d)[oо](?![\p{L}])/giu;
const LETTER_L = /(?<=[\d][ ).-]?)[lі|](?=[ ).-]?\d)/gi;
/** What a table program makes of a number: its digits are lost. */
const ROUNDED = /\d[.,]\d+ ?e\+?\d/i;
const RUN = /\+?(?:[ (]{0,3}\d(?:[ ().·/*\\_~-]{0,4}\d)*)/g;

/** Extension words of the languages that people write to us in; a single letter only between the number and its digits. */
const EXTENSION =
  /(?:;ext=|(?<!\p{L})(?:extension|extn?|x|anexo|ramal|interno|int|poste|durchwahl|dw|app?|apparat|wewn?|wew\.? nr|toestel|tst|klapka|доб(?:авочн\p{L}{2,3})?|дод(?:атков\p{L}{2,3})?|вн(?:утр(?:\p{L}{0,9}))?|داخلی|تحويلة|تحویله|内线|分机|内線)\.?(?!\p{L})|#)[ :.№-]{0,3}(\d{1,7})(?!\d)/iu;

const count = (text: string): number => text.replace(/\D+/g, '').length;

/**
 * Finds the number in what was typed or pasted: remarks around it, hours, a second number and the extension are told
 * apart. Linear in the length. Errors: never throws on any string.
 */
export function readNumber(text: string): NumberText {
  const folded = foldDigits(foldWidth(foldSpaces(text.slice(0, MAX_TEXT_LENGTH))))
    .replace(DASHES, '-')
    .replace(LETTER_O, '0')
    .replace(LETTER_L, '1')
    // A table program's text mark, and its decimals.
    .replace(/^'+|(?<=\d{7})\.0+$/g, '')
    .replace(/\+[+ ]+/g, '+')
    .replace(/^00 ?\+/, '+');
  if (ROUNDED.test(folded)) return { number: '', rest: '' };
  const extension = findExtension(folded);
  const runs = (extension ? folded.slice(0, extension.index) : folded).match(RUN) ?? [];
  const index = runs.findIndex((run) => count(run) >= MIN_DIGITS);
  // No run is long enough: people also put words or signs between the groups.
  const number = index < 0 ? runs.join(' ') : (runs[index] ?? '');
  const rest = index < 0 ? '' : runs.slice(index + 1).join(' ');
  return {
    number: number.trim(),
    rest,
    ...(extension ? { extension: extension.digits } : {}),
  };
}

/** The first extension that stands behind a whole number. */
function findExtension(text: string): { index: number; digits: string } | undefined {
  const match = EXTENSION.exec(text);
  const digits = match?.[1];
  return match && digits && count(text.slice(0, match.index)) >= 5
    ? { index: match.index, digits }
    : undefined;
}
