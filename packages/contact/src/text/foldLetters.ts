import { foldMarks } from './foldMarks.js';

const LIKE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  і: 'и',
  ї: 'и',
  ы: 'и',
  є: 'е',
  ё: 'е',
  э: 'е',
  ґ: 'г',
};

const OF_LIKE = /[łøđıіїыєёэґ]/g;

/** A folded text as the word lists have it: no diacritics of Latin, one alphabet for Ukrainian and Russian. */
export function foldLetters(folded: string): string {
  return foldMarks(folded).replace(OF_LIKE, (letter) => LIKE[letter] ?? letter);
}
