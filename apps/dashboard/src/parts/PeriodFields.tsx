import type { JSX } from 'preact';
import { type ListFilter, withFirstDay } from '../api/ListFilter.js';
import { useEnvironment } from '../Environment.js';
import { dayOf, isDay } from '../i18n/days.js';
import { useI18n } from '../i18n/I18n.js';
import { DayField } from './DayField.js';

type Period = Pick<ListFilter, 'days' | 'from' | 'to'>;

interface PeriodFieldsProps {
  period: Period;
  /** What is meant where nothing is chosen. */
  usual: 'any' | 'usual';
  /** Always all three, so that none of the period before is left. */
  onChange: (period: Required<Period>) => void;
}

/** Periods that end today, in days. */
const PRESETS = ['1', '7', '30', '90'];

/** A period by what people say, which moves on with today, or by its first and last day. Days are the server's, in UTC. */
export function PeriodFields({ period, usual, onChange }: PeriodFieldsProps): JSX.Element {
  const { t } = useI18n();
  const { nowMs } = useEnvironment();
  const { days } = period;
  const { from, to } = withFirstDay(period, nowMs());
  const isFree = days === undefined && (from !== undefined || to !== undefined);
  const lengths = days === undefined || PRESETS.includes(days) ? PRESETS : [...PRESETS, days];
  return (
    <>
      <label class="field">
        <span>{t('period.label')}</span>
        <select
          value={isFree ? 'free' : (days ?? '')}
          onChange={({ currentTarget: { value } }) =>
            onChange({ days: value || undefined, from: undefined, to: undefined })
          }
        >
          <option value="">{t(`period.${usual}`)}</option>
          {lengths.map((length) => (
            <option key={length} value={length}>
              {length === '1' ? t('period.today') : t('period.days', { count: Number(length) })}
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
        <DayField
          key={name}
          label={t(`filter.name.${name}`)}
          value={name === 'from' ? from : to}
          max={dayOf(nowMs())}
          onChange={(value) => {
            if (value === '' || isDay(value))
              onChange({ days: undefined, from, to, [name]: value || undefined });
          }}
        />
      ))}
    </>
  );
}
