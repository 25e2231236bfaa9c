/** What the keys of a Latin keyboard give in the Ukrainian, the Russian and the Persian layout. */
const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const LAYOUTS = [
  'йцукенгшщзхїфівапролджєячсмитьбю',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو.',
  'ضصثقفغعهخحجچشسیبلاتنمکگظطژرذدئو.',
];
/** Cyrillic letters that look Latin: one of them slips in when the layout is switched too late. */
const LOOKS = 'аеорсухіїкмтвнј';
const LATIN = 'aeopcyxiikmtbhj';
/** Names and endings written as they sound. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:д?жи?|г)[ие]?м[аеэє]й?[иі]?л$|^ج[یي]م[یي]ل$/, 'gmail'],
  [/^хотм[еэє]йл$|^هات‌?م[یي]ل$/, 'hotmail'],
  [/^[яй]а?х[уо]+$|^[یي]اهو$/, 'yahoo'],
  [/^мета$/, 'meta'],
  [/^укр$/, 'ukr'],
  [/^ком$|^کام$|^كوم$/, 'com'],
  [/^нет$|^نت$/, 'net'],
  [/^[ую]а$/, 'ua'],
];

/**
 * The Latin host that was meant by one in another layout, in look-alike letters or as it sounds. Nothing for a host of its
 * own script: only a known host is read out of whole other letters, any out of two scripts mixed in one label.
 */
export function readOtherScript(host: string, isKnown: (host: string) => boolean): string | undefined {
  if (!/[\u0400-\u04ff\u0600-\u06ff]/.test(host)) return undefined;
  const latin = replaceLetters(host, LOOKS, LATIN);
  const isMixed = /[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]/.test(host);
  if (isMixed && /^[a-z0-9.-]+$/.test(latin)) return latin;
  const heard = host.split('.').map((label) => SOUNDS.find(([sound]) => sound.test(label))?.[1] ?? label);
  return [latin, heard.join('.'), ...LAYOUTS.map((layout) => replaceLetters(host, layout, KEYS))].find(
    isKnown,
  );
}

function replaceLetters(text: string, from: string, to: string): string {
  return [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join('');
}
