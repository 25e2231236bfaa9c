import type { FieldName } from '@lodestone/schema';
import type { InputHTMLAttributes, JSX } from 'preact';
import type { FieldSpec } from '../form/readForm.js';

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
  id: string;
  label: string;
  optional: string;
  value: string;
  error: string | undefined;
  suggestion: string | undefined;
  isLast: boolean;
  onInput: (value: string) => void;
  onBlur: () => void;
  onAccept: () => void;
}

/** One labelled field with its error above and its suggestion below. */
export function Field({
  field: { name, required },
  id,
  label,
  optional,
  value,
  error,
  suggestion,
  isLast,
  onInput,
  onBlur,
  onAccept,
}: FieldProps): JSX.Element {
  const Control = name === 'message' ? 'textarea' : 'input';
  const described = [error && `${id}-error`, suggestion && `${id}-suggestion`].filter(Boolean).join(' ');
  return (
    <div class={name === 'message' ? 'field wide' : 'field'}>
      <div class="top">
        <label class="label" part="label" for={id}>
          {label} {!required && <span class="optional">{optional}</span>}
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
        value={value}
        required={required}
        enterkeyhint={name === 'message' ? undefined : isLast ? 'send' : 'next'}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
        onInput={(event: Event) => onInput((event.currentTarget as HTMLInputElement).value)}
        onBlur={onBlur}
      />
      <div aria-live="polite">
        {suggestion && (
          <button type="button" class="suggest" part="suggestion" id={`${id}-suggestion`} onClick={onAccept}>
            {suggestion}
          </button>
        )}
      </div>
    </div>
  );
}
