import type { FieldName } from '@lodestone/schema';
import type { FieldSpec } from './readForm.js';

export interface CheckOptions {
  locale: string;
}

/** The check of each field that has one, in the form of `@lodestone/contact`. */
export interface ContactChecks
  extends Readonly<
    Partial<
      Record<
        FieldName,
        (value: string, options: CheckOptions) => { status: string; suggestion?: string | undefined }
      >
    >
  > {
  /** Contacts for fields that are empty, out of the message or of a field where they do not belong. Never rejects. */
  offer?(values: Readonly<Partial<Record<FieldName, string>>>): Promise<Partial<Record<FieldName, string>>>;
  /** A control got the focus: what only this kind of field needs is loaded, and helps while it is typed in. */
  attend?(control: EventTarget, options: CheckOptions): void;
}

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
  const check = value.trim() ? checks?.[name]?.(value, { locale }) : undefined;
  return {
    error: check?.status === 'invalid' ? `contact/invalid-${name}` : undefined,
    suggestion: check?.suggestion,
  };
}
