import { checkPhoneShape } from '@lodestone/contact';
import { checkEmailShape } from '@lodestone/contact/email';
import type { Campaign } from '@lodestone/schema';
import type { PostedForm } from './parseForm.js';

/** What the visitor has to mend, by field: `email`, `consent[newsletter]` … */
export type FormProblems = Map<string, 'contact' | 'consent' | 'field'>;

/**
 * A form is usable with one contact that could be one and with the consents that the campaign requires.
 * Doubt passes: the verdict is made later, and nobody is turned away for a typo.
 */
export function checkForm({ contact, granted }: PostedForm, campaign: Campaign | undefined): FormProblems {
  const problems: FormProblems = new Map();
  const hasEmail = contact.email !== undefined && checkEmailShape(contact.email).status !== 'invalid';
  const hasPhone = contact.phone !== undefined && checkPhoneShape(contact.phone).status !== 'invalid';
  if (!hasEmail && !hasPhone) {
    const isPhoneOnly = contact.phone !== undefined && contact.email === undefined;
    problems.set(isPhoneOnly ? 'phone' : 'email', 'contact');
  }
  for (const { purpose, required } of campaign?.consents ?? [])
    if (required && !granted.includes(purpose)) problems.set(`consent[${purpose}]`, 'consent');
  return problems;
}
