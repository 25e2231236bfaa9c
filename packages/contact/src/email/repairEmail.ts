import { foldDigits, foldSpaces, foldWidth } from '../fold/fold.js';

const EDGE_NOISE = '<>()[]{}"\'`«»„“”‘’.,;:!?،؛。';
const NON_ASCII = /[^\p{ASCII}]/u;

/**
 * What was pasted around an address goes: `mailto:`, brackets, quotes, a display name, closing punctuation, spaces
 * beside `@` and dots. Digits and apostrophes of other keyboards are folded when all the rest is ASCII; letters of
 * other scripts are part of the address and stay. The domain comes out in lower case.
 */
export function repairEmail(text: string): string {
  let address = foldWidth(foldSpaces(text));
  const opening = address.lastIndexOf('<');
  const closing = address.indexOf('>', opening);
  if (opening >= 0 && closing > opening) address = address.slice(opening + 1, closing);
  address = trimNoise(address).replace(/ ?([@.]) ?/g, '$1');
  const label = address.lastIndexOf(': ');
  if (label > 0 && address.indexOf('@') > label) address = address.slice(label + 2);
  if (/^mailto:/i.test(address)) address = address.slice(7).split('?', 1)[0] ?? '';
  address = trimNoise(address);
  const plain = foldDigits(address)
    .replace(/[\u200c\u200d]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/。/g, '.');
  if (!NON_ASCII.test(plain)) address = plain;
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}

/** By hand, because an anchored class at the end is quadratic on a long run that does not end the text. */
function trimNoise(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isNoise(text, start)) start++;
  while (end > start && isNoise(text, end - 1)) end--;
  return text.slice(start, end);
}

function isNoise(text: string, index: number): boolean {
  const letter = text.charAt(index);
  return letter === ' ' || EDGE_NOISE.includes(letter);
}
