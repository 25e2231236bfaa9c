import type { LocaleOption } from '../Check.js';
import { checkNameShape } from './checkNameShape.js';
import type { NameCheck } from './NameCheck.js';

/**
 * Checks the name of a person. Every script, one-letter names, particles, apostrophes of all kinds and any case are `ok`.
 * A promise, because the words and letters that give a fake away are a file of their own; if it cannot be loaded, the shape
 * alone answers, as `checkNameShape` does at once.
 * Shape: `value` keeps what was typed, with single spaces and without marks that nobody sees; ZWNJ stays.
 * Errors: never rejects on any string. `invalid` only for empty and for script; all else that is odd is `suspect`.
 */
export async function checkName(text: string, options: LocaleOption = {}): Promise<NameCheck> {
  try {
    const { judgeName } = await import('./judgeName.js');
    return judgeName(text, options);
  } catch {
    return checkNameShape(text);
  }
}
