import type { JSX } from 'preact';
import type { ConsentSpec } from '../form/readForm.js';
import type { FormParts } from './FormParts.js';

export interface ConsentProps {
  consent: ConsentSpec;
  parts: FormParts;
}

/** One unticked box per purpose with the exact text that is sent along as proof. */
export function Consent({ consent: { purpose, path, required }, parts }: ConsentProps): JSX.Element {
  const { form, texts } = parts.model;
  const id = parts.idOf(path);
  const error = parts.errorOf(path);
  return (
    <div>
      {error && (
        <p class="error" part="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label class="consent" part="consent">
        <input
          type="checkbox"
          id={id}
          name={`consent[${purpose}]`}
          value="yes"
          checked={parts.state.granted[purpose] === true}
          required={required}
          aria-invalid={Boolean(error) || undefined}
          aria-describedby={error && `${id}-error`}
          onChange={(event) => form.tick(purpose, event.currentTarget.checked)}
        />
        <span>
          {texts.consent(purpose).text} {!required && <span class="optional">{texts.t('optional')}</span>}
        </span>
      </label>
    </div>
  );
}
