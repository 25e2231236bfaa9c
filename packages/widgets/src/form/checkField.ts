import type * as Contact from '@lodestone/contact';
import type { FieldSpec } from './readForm.js';

export type ContactChecks = Pick<
  typeof Contact,
  'checkEmail' | 'checkPhoneShape' | 'checkName' | 'checkOrganisation'
>;

export interface FieldVerdict {
  /** A code of the error table, if the text cannot be this contact at all. */
  error?: string | undefined;
  suggestion?: string | undefined;
}

/**
 * Judges one value by the contact checks. Only `invalid` is an error; a doubt never is, and leads to a suggestion at most.
 * An empty value has no verdict: whether it is needed is asked at submit. Without checks (not loaded) only the length counts.
 */
export function checkField(
  { name, maxLength }: Pick<FieldSpec, 'name' | 'maxLength'>,
  value: string,
  locale: string,
  checks: ContactChecks | undefined,
): FieldVerdict {
  if (value.length > maxLength) return { error: 'contact/too-long' };
  if (!value.trim() || !checks || name === 'message') return {};
  const check =
    name === 'email'
      ? checks.checkEmail(value)
      : name === 'phone'
        ? checks.checkPhoneShape(value)
        : name === 'name'
          ? checks.checkName(value, { locale })
          : checks.checkOrganisation(value, { locale });
  if (check.status === 'invalid') return { error: `contact/invalid-${name}` };
  const suggestion = (check as { suggestion?: string }).suggestion;
  return suggestion === value ? {} : { suggestion };
}
