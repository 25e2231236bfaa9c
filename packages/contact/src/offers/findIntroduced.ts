import { judgeName } from '../name/judgeName.js';

/** People say who they are in the first lines of a letter or in the last ones. */
const MAX_TEXT_LENGTH = 4_000;
/** More introductions than this are no letter. */
const MAX_FOUND = 5;
/** Longer than any way to say one's whole name. */
const MAX_NAME_LENGTH = 60;
/** How people say who they are, in the languages that most forms are filled in; the name stands behind it. */
const INTRODUCED =
  /(?<!\p{L})(?:my name(?:'s| is)|мене (?:звати|звуть)|моє ім['’ʼ]я|меня зовут|мо[её] имя|(?:اسم|نام) من|اسمي|mein name ist|ich hei(?:ß|ss)e|je m['’]appelle|mon nom est|me llamo|mi nombre es|mi chiamo|nazywam się|mam na imię|meu nome é|me chamo|(?:benim )?ad[ıi]m)[ :—–-]{1,3}/giu;
/** How letters end; the name stands on the same line or on the next one. */
const SIGNED =
  /(?:^|\n)[ \t]*(?:(?:best|kind|warm) regards|regards|sincerely|з повагою|с уважением|با احترام|mit freundlichen grüßen|viele grüße|cordialement|saludos|pozdrawiam)[ \t]*[,.!—–-]?\s*/giu;
/** One to three words, each of which may be an initial. */
const NAME = /^\p{L}[\p{L}\p{M}'’ʼ\u200c-]*\.?(?: \p{L}[\p{L}\p{M}'’ʼ\u200c-]*\.?){0,2}/u;
/** What follows a name in a sentence, and is no part of it. */
const GOES_ON =
  / (?:and|from|i|we|with|at|і|й|та|з|із|я|ми|и|из|мы|от|هستم|است|از|و|und|von|aus|et|de|y|e|i|z|ve)(?: .*)?$/iu;

/** The name by which the writer of a message says who writes, or nothing. Linear in the length. */
export function findIntroduced(message: string): string | undefined {
  const text = message.slice(0, MAX_TEXT_LENGTH);
  for (const pattern of [INTRODUCED, SIGNED])
    for (const match of [...text.matchAll(pattern)].slice(0, MAX_FOUND)) {
      const start = match.index + match[0].length;
      const name = NAME.exec(text.slice(start, start + MAX_NAME_LENGTH))?.[0].replace(GOES_ON, '');
      if (name && judgeName(name).status === 'ok') return name;
    }
  return undefined;
}
