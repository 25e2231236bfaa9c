/** Below this many letters a sound is that of many words. */
const LEAST_LETTERS = 8;

/** Ways to write one sound of Ukrainian, Russian and Persian in Latin letters, each with the one it is compared by. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/gh|q/g, 'g'],
  [/zh/g, 'z'],
  [/s?ch|sh/g, 's'],
  [/t[sz]|cz/g, 'c'],
  [/oo|ou/g, 'u'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/eh$/, 'e'],
];

/** A word as it sounds, so that the ways to transliterate it meet: `bukhhalteriia`, `buhalteriya`. Empty for short words. */
export function foldSound(word: string): string {
  if (word.length < LEAST_LETTERS) return '';
  return SOUNDS.reduce((sound, [written, heard]) => sound.replace(written, heard), word);
}
