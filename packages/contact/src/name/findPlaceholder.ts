import { listsOf } from '#words';
import { isMadeOf } from '../words/isMadeOf.js';
import { bitOf } from '../words/WordList.js';
import { foldFakeName } from './foldFakeName.js';

const INVENTED = bitOf('invented');
const FAKE = bitOf('fake');
const MAX_TEXT_LENGTH = 100;

/** So long a word that is nobody's is no part of a real name. */
const MIN_LENGTH = 6;
const MAX_WORDS = 6;
const SPACES = /[^\p{L}\p{M}'-]+/u;
/** A test says what it is, also beside a name. */
const TEST =
  /^(?:test(?:e|ing|owy|owa)?|te[sc]z?t|тест(?:овий|овый|овая|ова)?|prueba|prova|προβα|τεστ|تست|آزمایشی|测试|テスト|테스트)$/u;

/**
 * The whole name is no name. `placeholder-name`: a word for one, a test, a refusal, or what nobody is called.
 * `placeholder-famous`: of a hero or a celebrity, whose namesakes there are, what somebody may be called all the same, or a test beside a name: a doubt. Expects what
 * `foldLetters` gives.
 */
export function findPlaceholder(letters: string): 'placeholder-name' | 'placeholder-famous' | undefined {
  if (isMadeOf('nameless', 'beside', letters)) return 'placeholder-name';
  const whole = foldFakeName(letters);
  const lists = listsOf(whole);
  if ((lists & INVENTED) !== 0) return 'placeholder-name';
  return (lists & FAKE) !== 0 ||
    hasPlaceholder(letters.slice(0, MAX_TEXT_LENGTH).split(SPACES).filter(Boolean))
    ? 'placeholder-famous'
    : undefined;
}

/** Whether a word, or two in a row, are surely nobody's: Gandalf the Grey, Donald Duck of Entenhausen, Jan Novák Test; Peter Test is somebody. */
function hasPlaceholder(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > MAX_WORDS) return false;
  const isLong = words.length > 2;
  if (isLong && TEST.test(words.at(-1) ?? '')) return true;
  return words.some((word, at) => {
    if (word.length >= MIN_LENGTH && (listsOf(word) & INVENTED) !== 0) return true;
    const next = words[at + 1];
    return isLong && next !== undefined && (listsOf(foldFakeName(`${word} ${next}`)) & INVENTED) !== 0;
  });
}
