/*
 * The checks that come with the first focus, as a chunk of their own. Only `import()` may reach this module: naming what is
 * taken lets a bundler leave the rest of the package out.
 */
import { checkEmailShape, checkName, checkOrganisation, checkPhoneShape } from '@lodestone/contact';
import type { ContactChecks } from './checkField.js';

/** The contact checks by field. */
export const contactChecks: ContactChecks = {
  email: checkEmailShape,
  phone: checkPhoneShape,
  name: checkName,
  organisation: checkOrganisation,
};
