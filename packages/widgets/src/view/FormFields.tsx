import type { JSX } from 'preact';
import type { FormState } from '../form/FormState.js';
import { Consent } from './Consent.js';
import type { Patience } from './createPatience.js';
import { Field } from './Field.js';
import type { LeadFormModel } from './LeadFormModel.js';

export interface FormFieldsProps {
  model: LeadFormModel;
  state: FormState;
  idOf: (path: string) => string;
  errorOf: (path: string) => string | undefined;
  focusOn: (id: string) => void;
  patience: Patience;
}

/** The fields and the boxes of a form. */
export function FormFields({ model, state, idOf, errorOf, focusOn, patience }: FormFieldsProps): JSX.Element {
  const { form, texts } = model;
  const { t } = texts;
  return (
    <>
      <div class="fields">
        {form.fields.map((field, index) => {
          const { name, path } = field;
          const suggestion = state.suggestions[name];
          return (
            <Field
              key={name}
              field={field}
              id={idOf(path)}
              label={t(`${name}.label`)}
              optional={t('optional')}
              value={state.values[name] ?? ''}
              error={errorOf(path)}
              suggestion={suggestion && t('email.suggest', { x: suggestion })}
              isLast={index === form.fields.length - 1}
              onInput={(value) => form.input(name, value)}
              onBlur={() => patience.run(() => void form.blur(name))}
              onAccept={() => {
                form.accept(name);
                focusOn(idOf(path));
              }}
            />
          );
        })}
      </div>
      {form.consents.length > 0 && (
        <div class="consents">
          {form.consents.map(({ purpose, path, required }) => (
            <Consent
              key={purpose}
              id={idOf(path)}
              purpose={purpose}
              required={required}
              text={texts.consent(purpose).text}
              optional={t('optional')}
              granted={state.granted[purpose] === true}
              error={errorOf(path)}
              onTick={(granted) => form.tick(purpose, granted)}
            />
          ))}
        </div>
      )}
    </>
  );
}
