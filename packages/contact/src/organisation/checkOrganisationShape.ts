import { checkNameShape } from '../name/checkNameShape.js';
import type { OrganisationCheck } from './OrganisationCheck.js';

/** What makes an organisation's name `invalid`: emptiness and script, as with a person's. Errors: never throws on any string. */
export function checkOrganisationShape(text: string): OrganisationCheck {
  return checkNameShape(text) as OrganisationCheck;
}
