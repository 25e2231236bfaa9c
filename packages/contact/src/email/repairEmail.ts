import { foldDashes, foldDigits, foldSpaces, foldWidth } from '../fold/fold.js';
import { closeGaps } from './closeGaps.js';
import { findAddress } from './findAddress.js';
import { spellOut } from './spellOut.js';

const NON_ASCII = /[^\p{ASCII}]/u;
/** A line that ends neither in nor before a mark of an address: what is on another line stands apart. */
const LINES = /([^@.\s])[ \t]*[\r\n]\s*(?=[^@.\s])/g;
/** A letter as its number in copied sources: `&#64;`, `&#x40;`. */
const NUMERIC = /&#(x?)([0-9a-f]{2,6});/gi;
/** Marks as they stand in copied sources and in links. */
const ESCAPES: readonly (readonly [RegExp, string])[] = [
  [/&commat;|[%=]40|\\u0040|\ufe6b/gi, '@'],
  [/&period;|[\u3002\uff61\u06d4\u066b]/gi, '.'],
  [/\\(?=[@_.+-])|[\ufe00-\ufe0f]/g, ''],
  [/&(?:nbsp|lt|gt|quot);|%20/gi, ' '],
];

/** Far more than noise lies in noise. */
const MAX_PASSES = 8;

/**
 * What was pasted or typed around an address goes: `mailto:`, labels, brackets, quotes, a display name, remarks, closing
 * punctuation, spaces beside `@` and dots, spelled-out marks. Digits, dashes and apostrophes of other keyboards are folded
 * when all the rest is ASCII; letters of other scripts are part of the address and stay. The domain comes out in lower case.
 * A text in which no single address is sure stays as it was typed.
 */
export function repairEmail(text: string): string {
  let repaired = text;
  // What one pass uncovers may be noise to the next; a normal form is what a pass leaves alone.
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const last = repaired;
    repaired = repairOnce(last);
    if (repaired === last) break;
  }
  return repaired;
}

function repairOnce(text: string): string {
  let plain = foldWidth(foldSpaces(text.replace(LINES, '$1, ')));
  plain = plain.replace(NUMERIC, (_, hex: string, code: string) =>
    fromCode(Number.parseInt(code, hex ? 16 : 10)),
  );
  for (const [written, mark] of ESCAPES) plain = plain.replace(written, mark);
  const address = foldKeyboard(findAddress(closeGaps(spellOut(plain.trim()))));
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}

function fromCode(code: number): string {
  return code < 0x110000 ? String.fromCodePoint(code) : '';
}

function foldKeyboard(address: string): string {
  const plain = foldDashes(foldDigits(address))
    .replace(/[\u200c\u200d]/g, '')
    .replace(/[‘’ʼʹ´′]/g, "'")
    .normalize('NFKC');
  return NON_ASCII.test(plain) ? address : plain;
}
