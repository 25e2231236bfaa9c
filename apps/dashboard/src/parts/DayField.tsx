import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useI18n } from '../i18n/I18n.js';
import { DayInWords } from './DayInWords.js';

interface DayFieldProps {
  label: string;
  /** `2026-11-23`. */
  value: string | undefined;
  max?: string;
  /** With what is in the field, also nothing. */
  onChange: (value: string) => void;
}

/** A day by the browser's own field, which knows the Gregorian calendar only; under it the day as the reader's calendar has it. */
export function DayField({ label, value, max, onChange }: DayFieldProps): JSX.Element {
  const id = useId();
  const { calendar } = useI18n();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        max={max}
        {...(calendar === 'gregory' ? {} : { 'aria-describedby': `${id}-words` })}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <DayInWords id={`${id}-words`} day={value} />
    </div>
  );
}
