import { isListed } from '../words/isListed.js';
import { isMadeOf } from '../words/isMadeOf.js';
import { foldFakeName } from './foldFakeName.js';

/** The whole name is no name: a word for one, a test, a refusal, a hero, or a celebrity. Expects a folded text. */
export function isPlaceholder(folded: string): boolean {
  return isMadeOf('nameless', 'beside', folded) || isListed('fake', foldFakeName(folded));
}
