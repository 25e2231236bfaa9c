import type { Campaign, FieldName } from '@lodestone/schema';

export interface FieldSpec {
  name: FieldName;
  /** Path of its value in the submission: `contact.email`. */
  path: string;
  required: boolean;
  /** UTF-16 code units that the wire takes; a test keeps it equal to `LIMITS` of `schema`. */
  maxLength: number;
}

export interface ConsentSpec {
  purpose: string;
  /** `consents.newsletter`. */
  path: string;
  required: boolean;
}

export interface FormSpec {
  fields: readonly FieldSpec[];
  consents: readonly ConsentSpec[];
}

const MAX_LENGTHS: Readonly<Record<FieldName, number>> = {
  email: 320,
  phone: 128,
  name: 512,
  organisation: 512,
  message: 16_000,
};

/**
 * Reads the form out of a campaign: an e-mail address if it names no field. At least one contact (e-mail or phone) is
 * there and required, the first one unless the campaign says which. A phone number needs a person: without an e-mail
 * field a required name stands in front. Everything else is optional unless the campaign requires it.
 */
export function readForm(campaign: Campaign): FormSpec {
  const wanted = new Map<FieldName, boolean | undefined>();
  for (const field of campaign.fields ?? [])
    if (typeof field === 'string') wanted.set(field, undefined);
    else wanted.set(field.name, field.required);
  const contacts = [...wanted.keys()].filter((name) => name === 'email' || name === 'phone');
  const first = contacts[0] ?? 'email';
  if (!contacts.some((name) => wanted.get(name))) wanted.set(first, true);
  const needsPerson = !wanted.has('email');
  const names = [...wanted.keys()];
  if (needsPerson && !wanted.has('name')) names.unshift('name');
  return {
    fields: names.map((name) => ({
      name,
      path: `contact.${name}`,
      required: wanted.get(name) === true || (needsPerson && name === 'name'),
      maxLength: MAX_LENGTHS[name],
    })),
    consents: (campaign.consents ?? []).map(({ purpose, required }) => ({
      purpose,
      path: `consents.${purpose}`,
      required: required === true,
    })),
  };
}
