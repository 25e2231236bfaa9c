import type { FieldName } from '@lodestone/schema';
import type { InputHTMLAttributes, JSX } from 'preact';
import type { FieldSpec } from '../form/readForm.js';
import type { FormParts } from './FormParts.js';

type Attributes = InputHTMLAttributes;

/** How browsers, keyboards and password managers are told what a field is. Source: WHATWG HTML §4.10.18.7, and the field table of the design. */
const ATTRIBUTES: Readonly<Record<FieldName, Attributes>> = {
  email: { type: 'email', autocomplete: 'email', inputMode: 'email', dir: 'ltr', spellcheck: false },
  phone: { type: 'tel', autocomplete: 'tel', inputMode: 'tel', dir: 'ltr' },
  name: { type: 'text', autocomplete: 'name', dir: 'auto', spellcheck: false },
  organisation: { type: 'text', autocomplete: 'organization', dir: 'auto', spellcheck: false },
  message: { autocomplete: 'off', dir: 'auto', rows: 3 } as Attributes,
};

export interface FieldProps {
  field: FieldSpec;
  parts: FormParts;
  isLast: boolean;
}

/** One labelled field with its error above and its suggestion below. */
export function Field({ field: { name, path, required }, parts, isLast }: FieldProps): JSX.Element {
  const { model, state, patience } = parts;
  const { t } = model.texts;
  const id = parts.idOf(path);
  const error = parts.errorOf(path);
  const suggestion = state.suggestions[name];
  const isMessage = name === 'message';
  const Control = isMessage ? 'textarea' : 'input';
  const described = [error && `${id}-error`, suggestion && `${id}-suggestion`].filter(Boolean).join(' ');
  return (
    <div class={isMessage ? 'field wide' : 'field'}>
      <div class="top">
        <label class="label" part="label" for={id}>
          {t(`${name}.label`)} {!required && <span class="optional">{t('optional')}</span>}
        </label>
        {error && (
          <p class="error" part="error" id={`${id}-error`}>
            {error}
          </p>
        )}
      </div>
      <Control
        {...(ATTRIBUTES[name] as object)}
        class="input"
        part="input"
        id={id}
        name={name}
        value={state.values[name] ?? ''}
        required={required}
        enterkeyhint={isMessage ? undefined : isLast ? 'send' : 'next'}
        aria-invalid={Boolean(error) || undefined}
        aria-describedby={described || undefined}
        onInput={(event: Event) => model.form.input(name, (event.currentTarget as HTMLInputElement).value)}
        onBlur={() => patience.run(() => void model.form.blur(name))}
      />
      <div aria-live="polite">
        {suggestion && (
          <button
            type="button"
            class="suggest"
            part="suggestion"
            id={`${id}-suggestion`}
            onClick={() => {
              model.form.accept(name);
              parts.focusOn(path);
            }}
          >
            {t(state.values[name] ? 'suggest' : 'offer', { x: suggestion })}
          </button>
        )}
      </div>
    </div>
  );
}
