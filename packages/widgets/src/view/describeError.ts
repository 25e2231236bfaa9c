import type { FieldSpec } from '../form/readForm.js';
import type { Texts } from '../texts/createTexts.js';

/** The words for a field's error, the same beside the field and in the summary. They say what to do, not what was wrong. */
export function describeError(code: string, field: FieldSpec | undefined, { t }: Texts): string {
  if (!field) return t('error.consent');
  const { name, maxLength } = field;
  if (code === 'contact/too-long') return t('error.long', { count: maxLength });
  const isContact = name === 'email' || name === 'phone';
  if (name === 'message' || (code === 'contact/required' && !isContact))
    return t('error.required', { x: t(`${name}.label`) });
  return t(`error.${name}`);
}
