import type { LocaleOption } from '../Check.js';
import { foldForMatching } from '../fold/fold.js';
import { findGibberish } from '../text/findGibberish.js';
import { findLink } from '../text/findLink.js';
import { findMarkup } from '../text/findMarkup.js';
import { countSpam } from '../text/findSpam.js';
import { checkNameShape } from './checkNameShape.js';
import { isPlaceholder } from './isPlaceholder.js';
import type { NameCheck, NameReason } from './NameCheck.js';
import { namesOrganisation } from './namesOrganisation.js';

/** Fewer than in a message: nobody writes offers where a name belongs without meaning them. */
const SPAM = 3;

/** A handle of a network or a game: @olena, dark_lord, tg: olena, -=VOVA=-, [TEAM]Nagibator. */
const HANDLE =
  /^@|_[\p{L}\p{N}_]|[\p{L}\p{N}]_|^(?:tg|ig|fb|vk|insta?|inst|skype|viber|telegram|discord|whatsapp)\s?[:/@]|^u\/|^[a-z]{3,}\.[a-z]{1,3}$|^[-=~*†^|.\]]{2,}[^=~]*\p{L}|\p{L}[=~†^|]|^[[({~*†][^\])}]*[\])}†~*]+\s*[\p{L}_]|^[a-z]{2,}[:@][a-z]{2,}/u;

/**
 * Checks the name of a person. Every script, one-letter names, particles, apostrophes of all kinds and any case are `ok`.
 * Shape: `value` keeps what was typed, with single spaces and without marks that nobody sees; ZWNJ stays.
 * Errors: never throws on any string. `invalid` only for empty and for script; all else that is odd is `suspect`.
 */
export function checkName(text: string, _options: LocaleOption = {}): NameCheck {
  const shape = checkNameShape(text);
  if (shape.status === 'invalid') return shape;
  const { value } = shape;
  const markup = findMarkup(value);
  const reasons: NameReason[] = markup ? [markup] : findNameReasons(value);
  return { status: reasons.length > 0 ? 'suspect' : 'ok', reasons, value };
}

function findNameReasons(value: string): NameReason[] {
  const folded = foldForMatching(value);
  const link = findLink(folded);
  if (link) return [link];
  if (countSpam(folded) >= SPAM) return ['spam-words'];
  const organisation = namesOrganisation(value, folded);
  if (organisation) return [organisation];
  const reasons: NameReason[] = [];
  const hasLetter = /\p{L}/u.test(folded);
  if (/\p{Nd}/u.test(folded)) reasons.push(hasLetter ? 'number-inside' : 'number-only');
  else if (!hasLetter || /^[:=;x^t]-?_?[\^tdpox)(3]$/.test(folded)) reasons.push('placeholder-empty');
  if (isPlaceholder(folded)) reasons.push('placeholder-name');
  else if (HANDLE.test(folded.slice(0, 200))) reasons.push('placeholder-handle');
  else {
    const gibberish = findGibberish(folded);
    if (gibberish) reasons.push(gibberish);
  }
  return reasons;
}
