import type { JSX } from 'preact';
import { useI18n } from '../i18n/I18n.js';

/** Cold, warm or hot, in words; colour only repeats them. */
export function TemperatureMark({ temperature }: { temperature: string }): JSX.Element {
  const { nameOf } = useI18n();
  return <span class={`badge badge-${temperature}`}>{nameOf('temperature.', temperature)}</span>;
}
