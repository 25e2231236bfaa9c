/** Bidi marks, zero-width spaces, soft hyphens, byte order marks: never part of what was meant. ZWNJ and ZWJ are letters' matter and stay. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const CONTROL = /\p{Cc}+/gu;
const SPACES = /\s+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const OTHER_DIGITS = /(?!\d)\p{Nd}/gu;
const IS_DIGIT = /\p{Nd}/u;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u02b9\u00b4\u0060\u2032\uff07]/g;

/** ASCII without controls, Latin and Cyrillic letters: nothing in them is folded but case, spaces and one apostrophe. */
const PLAIN = /^[ -_a-~«»À-ɏЀ-ԯ]*$/;
const LOOSE_SPACE = /^ | $| {2}/;

/** Spaces of every kind and line breaks become one space, marks that nobody sees go, the ends are trimmed. */
export function foldSpaces(text: string): string {
  if (PLAIN.test(text) && !LOOSE_SPACE.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(SPACES, ' ').trim();
}

/**
 * Digits of every script become ASCII ones; `Number` and `\d` know no others. Unicode gives each script a run of ten
 * (mathematical ones stand five runs in a row), so that the distance to the start of the run is the value.
 */
export function foldDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (IS_DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value % 10);
  });
}

/** Full-width forms become ASCII: what an East Asian keyboard types. */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/** Dashes of every kind become the hyphen of ASCII: what autocorrection makes of it. */
export function foldDashes(text: string): string {
  return text.replace(DASHES, '-');
}

/** For comparing with lists only: lower case, plain apostrophes and dashes, Persian forms of ي and ك, no diacritics of Arabic, no ZWNJ. */
export function foldForMatching(text: string): string {
  if (PLAIN.test(text) && !LOOSE_SPACE.test(text)) return text.toLowerCase();
  return foldDigits(foldWidth(foldSpaces(text)))
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u064b-\u0652]|\u200c|\u200d|\u0640/g, '')
    .toLowerCase();
}
