import type { JSX } from 'preact';
import { Consent } from './Consent.js';
import { Field } from './Field.js';
import type { FormParts } from './FormParts.js';

export interface FormFieldsProps {
  parts: FormParts;
}

/** The fields and the boxes of a form. */
export function FormFields({ parts }: FormFieldsProps): JSX.Element {
  const { form, body } = parts.model;
  const isShown = ({ path }: { path: string }): boolean => body?.shows?.(path) ?? true;
  const fields = form.fields.filter(isShown);
  const consents = form.consents.filter(isShown);
  return (
    <>
      <div class="fields">
        {fields.map((field, index) => (
          <Field key={field.path} field={field} parts={parts} isLast={!fields[index + 1]} />
        ))}
      </div>
      {consents[0] && (
        <div class="consents">
          {consents.map((consent) => (
            <Consent key={consent.path} consent={consent} parts={parts} />
          ))}
        </div>
      )}
    </>
  );
}
