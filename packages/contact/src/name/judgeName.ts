import { isSpam } from '#offers';
import type { LocaleOption } from '../Check.js';
import { foldForMatching } from '../fold/fold.js';
import { findGibberish } from '../text/findGibberish.js';
import { findLink } from '../text/findLink.js';
import { findMarkup } from '../text/findMarkup.js';
import { foldLetters } from '../text/foldLetters.js';
import { checkNameShape } from './checkNameShape.js';
import { findPlaceholder } from './findPlaceholder.js';
import type { NameCheck, NameReason } from './NameCheck.js';
import { namesOrganisation } from './namesOrganisation.js';

/** Nothing can be offered in fewer letters. */
const MIN_OFFER_LENGTH = 8;
const MAX_HANDLE_LENGTH = 200;
/** A handle of a network: @olena, dark_lord, tg: olena. */
const NETWORK_HANDLE =
  /^@|_[\p{L}\p{N}_]|[\p{L}\p{N}]_|^(?:tg|ig|fb|vk|insta?|inst|skype|viber|telegram|discord|whatsapp)\s?[:/@]|^u\//u;
/** Of a game: -=VOVA=-, [TEAM]Nagibator, ~*Katya*~. */
const DRESSED_HANDLE =
  /^[-=~*†^|.\]]{2,}[^=~]*\p{L}|\p{L}[=~†^|]|^[[{~*†][^\]}]*[\]}†~*]+\s*[\p{L}_]|^[a-z]{2,}[:@][a-z]{2,}/u;
/** Letters that are a face. */
const SMILEY = /^[:=;x^t]-?_?[\^tdpox)(3]$|[ツ]/;

/** The judgement itself, at once; the promise of `checkName` holds here. Errors: never throws on any string. */
export function judgeName(text: string, _options: LocaleOption = {}): NameCheck {
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
  if (folded.length >= MIN_OFFER_LENGTH && isSpam(folded)) return ['spam-words'];
  const reasons: NameReason[] = [];
  const hasLetter = /\p{L}/u.test(folded);
  if (/\p{Nd}/u.test(folded)) reasons.push(hasLetter ? 'number-inside' : 'number-only');
  else if (!hasLetter || SMILEY.test(folded)) return ['placeholder-empty'];
  const kind = findKind(value, folded, foldLetters(folded));
  // A number of a school or a pharmacy says nothing about a person.
  if (kind?.startsWith('organisation')) return [kind];
  return kind ? [...reasons, kind] : reasons;
}

function findKind(value: string, folded: string, letters: string): NameReason | undefined {
  const placeholder = findPlaceholder(letters);
  if (placeholder === 'placeholder-name') return placeholder;
  if (NETWORK_HANDLE.test(folded)) return 'placeholder-handle';
  if (placeholder) return placeholder;
  const organisation = namesOrganisation(value, folded, letters);
  if (organisation) return organisation;
  return DRESSED_HANDLE.test(folded.slice(0, MAX_HANDLE_LENGTH))
    ? 'placeholder-handle'
    : findGibberish(folded);
}
