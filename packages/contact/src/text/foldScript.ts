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

/** A lower-case word in one of the alphabets, diacritics aside, with the alphabet's number; nothing for any other script. */
export function foldScript(word: string): { letters: string; script: number } | undefined {
  const letters = word
    .normalize('NFD')
    .replace(/([a-z])\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(/[іїыєёэґъأإآئؤة]/g, (letter) => LIKE[letter] ?? letter);
  const script = ALPHABETS.findIndex((alphabet) => alphabet.includes(letters[0] ?? ' '));
  const alphabet = ALPHABETS[script];
  return alphabet && [...letters].every((letter) => alphabet.includes(letter))
    ? { letters, script }
    : undefined;
}
