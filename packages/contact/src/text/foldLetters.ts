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

/** A folded text as the word lists have it: no diacritics of Latin, one alphabet for Ukrainian and Russian. */
export function foldLetters(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/([a-z])\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(/[łøđıіїыєёэґ]/g, (letter) => LIKE[letter] ?? letter);
}
