import { isSpam } from '#offers';
import type { LocaleOption } from '../Check.js';
import { foldForMatching } from '../fold/fold.js';
import { isProprietor } from '../name/isProprietor.js';
import { findGibberish, findRepeat } from '../text/findGibberish.js';
import { findLink } from '../text/findLink.js';
import { findMarkup } from '../text/findMarkup.js';
import { isListed } from '../words/isListed.js';
import { checkOrganisationShape } from './checkOrganisationShape.js';
import { isNoOrganisation } from './isNoOrganisation.js';
import { isPersonName } from './isPersonName.js';
import type { OrganisationCheck, OrganisationReason } from './OrganisationCheck.js';

/** Acronyms are made of consonants and repeats: HSBC, BBVA, AAA; small names of shops too: Hmm, Toto. */
const SHORT_LENGTH = 6;
const MAX_WORDS = 12;
const NOT_LETTERS = /[^\p{L}\p{M}]+/u;

/** The judgement itself, at once; the promise of `checkOrganisation` holds here. Errors: never throws on any string. */
export function judgeOrganisation(text: string, _options: LocaleOption = {}): OrganisationCheck {
  const shape = checkOrganisationShape(text);
  if (shape.status === 'invalid') return shape;
  const { value } = shape;
  const folded = foldForMatching(value);
  const markup = findMarkup(value);
  if (!markup && isProprietor(folded)) return { status: 'ok', reasons: ['person-proprietor'], value };
  const reason = markup ?? findReason(value, folded);
  return { status: reason ? 'suspect' : 'ok', reasons: reason ? [reason] : [], value };
}

function findReason(value: string, folded: string): OrganisationReason | undefined {
  const link = findLink(folded);
  // A company named after its site is a company (Booking.com); an address or a full link is not.
  if (link === 'spam-address' || (link && /:\/\/|^https?:/.test(folded))) return link;
  if (!/[\p{L}\p{N}]/u.test(folded)) return 'placeholder-empty';
  if (isNoOrganisation(folded)) return 'placeholder-name';
  if (isPersonName(folded)) return 'person-name';
  if (isSpam(folded)) return 'spam-words';
  return findJunk(value, folded);
}

/** Gibberish in every word; one such word beside others is an acronym. */
function findJunk(value: string, folded: string): OrganisationReason | undefined {
  const isAcronym =
    value.length <= SHORT_LENGTH && value !== value.toLowerCase() && /^\P{Ll}+$|^\P{Lu}*\p{Lu}/u.test(value);
  if (isAcronym) return undefined;
  const words = folded.split(NOT_LETTERS).filter((word) => word !== '' && !isListed('generic', word));
  const looked = words.slice(0, MAX_WORDS);
  const together = looked.length > 1 ? findRepeat([looked.join('')]) : undefined;
  if (together) return together;
  // A letter that slipped in says nothing.
  const long = looked.filter((word) => word.length > 1);
  const [first, ...others] = long.length > 0 ? long : looked;
  const found = first === undefined ? undefined : findGibberish(first);
  return found && others.every(findGibberish) ? found : undefined;
}
