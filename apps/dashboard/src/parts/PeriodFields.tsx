import type { JSX } from 'preact';
import { useEnvironment } from '../Environment.js';
import { dayOf, daysAgo, isDay } from '../i18n/days.js';
import { useI18n } from '../i18n/I18n.js';

interface PeriodFieldsProps {
  from: string | undefined;
  to: string | undefined;
  /** What is meant where nothing is chosen. */
  usual: 'any' | 'usual';
  onChange: (period: { from: string | undefined; to: string | undefined }) => void;
}

/** Periods that end today, in days. */
const PRESETS = [1, 7, 30, 90];

/** A period by what people say, or by its first and last day. Days are the server's, in UTC. */
export function PeriodFields({ from, to, usual, onChange }: PeriodFieldsProps): JSX.Element {
  const { t } = useI18n();
  const { nowMs } = useEnvironment();
  const today = dayOf(nowMs());
  const preset = PRESETS.find((days) => from === daysAgo(nowMs(), days) && to === undefined);
  const choose = (value: string): void =>
    onChange({ from: value ? daysAgo(nowMs(), Number(value)) : undefined, to: undefined });
  const isFree = (from !== undefined || to !== undefined) && preset === undefined;
  return (
    <>
      <label class="field">
        <span>{t('period.label')}</span>
        <select
          value={isFree ? 'free' : String(preset ?? '')}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">{t(`period.${usual}`)}</option>
          {PRESETS.map((days) => (
            <option key={days} value={days}>
              {days === 1 ? t('period.today') : t('period.days', { count: days })}
            </option>
          ))}
          {isFree && (
            <option value="free" disabled>
              {t('period.free')}
            </option>
          )}
        </select>
      </label>
      {(['from', 'to'] as const).map((name) => (
        <label key={name} class="field">
          <span>{t(`filter.name.${name}`)}</span>
          <input
            type="date"
            value={(name === 'from' ? from : to) ?? ''}
            max={today}
            onChange={({ currentTarget: { value } }) => {
              if (value === '' || isDay(value)) onChange({ from, to, [name]: value || undefined });
            }}
          />
        </label>
      ))}
    </>
  );
}
