import type { JSX } from 'preact';

export interface ConsentProps {
  id: string;
  purpose: string;
  required: boolean;
  text: string;
  optional: string;
  granted: boolean;
  error: string | undefined;
  onTick: (granted: boolean) => void;
}

/** One unticked box per purpose with the exact text that is sent along as proof. */
export function Consent({
  id,
  purpose,
  required,
  text,
  optional,
  granted,
  error,
  onTick,
}: ConsentProps): JSX.Element {
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
          checked={granted}
          required={required}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>
          {text} {!required && <span class="optional">{optional}</span>}
        </span>
      </label>
    </div>
  );
}
