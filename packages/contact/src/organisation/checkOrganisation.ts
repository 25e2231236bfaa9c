import type { LocaleOption } from '../Check.js';
import { foldForMatching, foldSpaces } from '../fold/fold.js';
import { isPlaceholder } from '../name/isPlaceholder.js';
import { findGibberish } from '../text/findGibberish.js';
import { findLink } from '../text/findLink.js';
import { findMarkup } from '../text/findMarkup.js';
import type { OrganisationCheck, OrganisationReason } from './OrganisationCheck.js';

const MAX_TEXT_LENGTH = 512;
const PROPRIETOR = /^(?:фоп|спд|спдфо|fop|sole proprietor)[\s.,:«"-]+\p{L}/u;
/** Patronymics and Persian titles: nothing else in these languages looks like them. */
const PERSON = /(?:^|\s)\p{L}{3,}(?:івна|ївна|овна|евна|ович|йович|евич)(?:\s|$)|^(?:خانم|آقای|اقای) \p{L}/u;
/** Acronyms are made of consonants and repeats: HSBC, BBVA, AAA. */
const ACRONYM_LENGTH = 6;
const COMPANY =
  /^(?:company|company name|your company|organisation|organization|компанія|назва компанії|ваша компанія|شرکت|نام شرکت)$/;

/**
 * Checks the name of an organisation. Numbers, acronyms, legal forms and short names are `ok`.
 * Shape: `person-proprietor` is a mark, not a doubt: a sole proprietor's registered name is a person's, and stays `ok`.
 * Errors: never throws on any string. `invalid` only for empty and for script.
 */
export function checkOrganisation(text: string, _options: LocaleOption = {}): OrganisationCheck {
  const value = foldSpaces(text.slice(0, MAX_TEXT_LENGTH * 2))
    .slice(0, MAX_TEXT_LENGTH)
    .trim();
  if (value === '') return { status: 'invalid', reasons: ['placeholder-empty'], value };
  const markup = findMarkup(value);
  if (markup) return { status: markup === 'markup-script' ? 'invalid' : 'suspect', reasons: [markup], value };
  const folded = foldForMatching(value);
  if (PROPRIETOR.test(folded)) return { status: 'ok', reasons: ['person-proprietor'], value };
  const reason = findReason(value, folded);
  return { status: reason ? 'suspect' : 'ok', reasons: reason ? [reason] : [], value };
}

function findReason(value: string, folded: string): OrganisationReason | undefined {
  const link = findLink(folded);
  // A company named after its site is a company (Booking.com); an address or a full link is not.
  if (link === 'spam-address' || (link && /:\/\//.test(folded))) return link;
  if (!/[\p{L}\p{N}]/u.test(folded)) return 'placeholder-empty';
  if (COMPANY.test(folded) || isPlaceholder(folded)) return 'placeholder-name';
  if (PERSON.test(folded)) return 'person-name';
  const isAcronym = value.length <= ACRONYM_LENGTH && value === value.toUpperCase();
  return isAcronym ? undefined : findGibberish(folded);
}
