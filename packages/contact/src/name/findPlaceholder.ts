import { listsOf } from '#words';
import { isMadeOf } from '../words/isMadeOf.js';
import { bitOf } from '../words/WordList.js';
import { foldFakeName } from './foldFakeName.js';

/**
 * The whole name is no name. `placeholder-name`: a word for one, a test, a refusal, or what nobody is called.
 * `placeholder-famous`: of a hero or a celebrity, whose namesakes there are: a doubt. Expects what `foldLetters` gives.
 */
export function findPlaceholder(letters: string): 'placeholder-name' | 'placeholder-famous' | undefined {
  if (isMadeOf('nameless', 'beside', letters)) return 'placeholder-name';
  const whole = foldFakeName(letters);
  const lists = listsOf(whole);
  if ((lists & bitOf('invented')) !== 0) return 'placeholder-name';
  if ((lists & bitOf('fake')) === 0) return undefined;
  return whole.includes(' ') ? 'placeholder-famous' : 'placeholder-name';
}
