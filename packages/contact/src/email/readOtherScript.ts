/** The letters of a Latin keyboard, and what its keys give in the Ukrainian, the Persian and (where it differs) the Russian layout. */
const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const LAYOUTS =
  'йцукенгшщзхїфівапролджєячсмитьбюضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپوقйцукенгшщзхъфывапролджэячсмитьбюئ';
/** Cyrillic letters that look Latin: one of them slips in when the layout is switched too late. */
const LOOKS = ['аеорсухіїкмтвнј', 'aeopcyxiikmtbhj'] as const;
/** Letters as they sound, for a host that is written by ear. */
const SOUNDS = [
  'абвгдеєжзиіїйклмнопрстуфхцчшюяجیمیلکاهتن',
  'abvgdeegziiiiklmnoprstufhccsuagimilcohtn',
] as const;

/**
 * The Latin hosts that may have been meant by one in another layout, in look-alike letters or as it sounds, the surest
 * first. None for a host without such letters.
 */
export function readOtherScript(host: string): string[] {
  if (!/[\u0400-\u04ff\u0600-\u06ff]/.test(host)) return [];
  return [
    replaceLetters(host, ...LOOKS),
    replaceLetters(host, LAYOUTS, `${KEYS.repeat(3)}m`),
    replaceLetters(host, ...SOUNDS),
  ].filter((latin) => /^[a-z0-9.-]+$/.test(latin));
}

function replaceLetters(text: string, from: string, to: string): string {
  return [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join('');
}
