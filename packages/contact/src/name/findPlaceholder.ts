import { isListed } from '../words/isListed.js';
import { isMadeOf } from '../words/isMadeOf.js';
import { foldFakeName } from './foldFakeName.js';

/**
 * The whole name is no name. `placeholder-name`: a word for one, a test, a refusal, or what nobody is called.
 * `placeholder-famous`: of a hero or a celebrity, whose namesakes there are: a doubt. Expects a folded text.
 */
export function findPlaceholder(folded: string): 'placeholder-name' | 'placeholder-famous' | undefined {
  if (isMadeOf('nameless', 'beside', folded)) return 'placeholder-name';
  const whole = foldFakeName(folded);
  if (isListed('invented', whole)) return 'placeholder-name';
  if (!isListed('fake', whole)) return undefined;
  return whole.includes(' ') ? 'placeholder-famous' : 'placeholder-name';
}
