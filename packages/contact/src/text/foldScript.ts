import { foldMarks } from './foldMarks.js';

/** Letters by which pairs are counted; Ukrainian and Russian share one alphabet, as do Persian and Arabic. */
export const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмнопрстуфхцчшщьюя',
  'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
] as const;

const LIKE: Readonly<Record<string, string>> = {
  і: 'и',
  ї: 'и',
  ы: 'и',
  є: 'е',
  ё: 'е',
  э: 'е',
  ґ: 'г',
  ъ: 'ь',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ئ: 'ی',
  ؤ: 'و',
  ة: 'ه',
};

const OF_LIKE = /[іїыєёэґъأإآئؤة]/g;
const MADE_OF = ALPHABETS.map((alphabet) => new RegExp(`^[${alphabet}]+$`));

/** A lower-case word in one of the alphabets, diacritics aside, with the alphabet's number; nothing for any other script. */
export function foldScript(word: string): { letters: string; script: number } | undefined {
  const letters = foldMarks(word).replace(OF_LIKE, (letter) => LIKE[letter] ?? letter);
  const script = MADE_OF.findIndex((pattern) => pattern.test(letters));
  return script < 0 ? undefined : { letters, script };
}
