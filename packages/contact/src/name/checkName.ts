import type { LocaleOption } from '../Check.js';
import { foldForMatching, foldSpaces } from '../fold/fold.js';
import { findGibberish } from '../text/findGibberish.js';
import { findLink } from '../text/findLink.js';
import { findMarkup } from '../text/findMarkup.js';
import { isPlaceholder } from './isPlaceholder.js';
import type { NameCheck, NameReason } from './NameCheck.js';
import { namesOrganisation } from './namesOrganisation.js';

const MAX_TEXT_LENGTH = 512;

/**
 * Checks the name of a person. Every script, one-letter names, particles, apostrophes of all kinds and any case are `ok`.
 * Shape: `value` keeps what was typed, with single spaces and without marks that nobody sees; ZWNJ stays.
 * Errors: never throws on any string. `invalid` only for empty and for script; all else that is odd is `suspect`.
 */
export function checkName(text: string, _options: LocaleOption = {}): NameCheck {
  const value = foldSpaces(text.slice(0, MAX_TEXT_LENGTH * 2))
    .slice(0, MAX_TEXT_LENGTH)
    .trim();
  if (value === '') return { status: 'invalid', reasons: ['placeholder-empty'], value };
  const markup = findMarkup(value);
  if (markup === 'markup-script') return { status: 'invalid', reasons: [markup], value };
  const reasons = markup ? [markup] : findNameReasons(value);
  return { status: reasons.length > 0 ? 'suspect' : 'ok', reasons, value };
}

function findNameReasons(value: string): NameReason[] {
  const folded = foldForMatching(value);
  const link = findLink(folded);
  if (link) return [link];
  const reasons: NameReason[] = [];
  const hasLetter = /\p{L}/u.test(folded);
  if (/\d/.test(folded)) reasons.push(hasLetter ? 'number-inside' : 'number-only');
  else if (!hasLetter) reasons.push('placeholder-empty');
  if (isPlaceholder(folded)) reasons.push('placeholder-name');
  else if (/^@|[\p{L}\p{N}]_+[\p{L}\p{N}]/u.test(folded)) reasons.push('placeholder-handle');
  const gibberish = findGibberish(folded);
  if (gibberish) reasons.push(gibberish);
  const organisation = namesOrganisation(folded);
  if (organisation) reasons.push(organisation);
  return reasons;
}
