import { asText } from '../asText.js';
import { foldSpaces } from '../fold/fold.js';
import { hasScript } from '../text/hasScript.js';
import type { NameCheck } from './NameCheck.js';

const MAX_TEXT_LENGTH = 512;

/**
 * What makes a name `invalid`: emptiness and script, and nothing else. For a form, which has no use for doubts.
 * Shape: `value` as `checkName` gives it. Errors: never throws on any string.
 */
export function checkNameShape(text: string): NameCheck {
  const value = foldSpaces(asText(text).slice(0, MAX_TEXT_LENGTH * 2))
    .slice(0, MAX_TEXT_LENGTH)
    .trim();
  if (value === '') return { status: 'invalid', reasons: ['placeholder-empty'], value };
  return hasScript(value)
    ? { status: 'invalid', reasons: ['markup-script'], value }
    : { status: 'ok', reasons: [], value };
}
