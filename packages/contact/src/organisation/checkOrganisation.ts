import type { LocaleOption } from '../Check.js';
import { checkOrganisationShape } from './checkOrganisationShape.js';
import type { OrganisationCheck } from './OrganisationCheck.js';

/**
 * Checks the name of an organisation. Numbers, acronyms, legal forms and short names are `ok`.
 * A promise, as `checkName` gives one; if its file cannot be loaded, the shape alone answers.
 * Shape: `person-proprietor` is a mark, not a doubt: a sole proprietor's registered name is a person's, and stays `ok`.
 * Errors: never rejects on any string. `invalid` only for empty and for script.
 */
export async function checkOrganisation(
  text: string,
  options: LocaleOption = {},
): Promise<OrganisationCheck> {
  try {
    const { judgeOrganisation } = await import('./judgeOrganisation.js');
    return judgeOrganisation(text, options);
  } catch {
    return checkOrganisationShape(text);
  }
}
