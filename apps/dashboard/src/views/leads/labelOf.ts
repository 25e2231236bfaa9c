import type { FilterName } from '../../api/ListFilter.js';
import type { Segment } from '../../api/Segment.js';
import type { I18n } from '../../i18n/I18n.js';
import { nameOfMark } from '../../parts/nameOfMark.js';
import { nameOfSegment } from '../../parts/nameOfSegment.js';

/** What a value of a filter is called. */
export function labelOf(
  i18n: I18n,
  name: FilterName,
  value: string,
  segments: readonly Segment[] = [],
): string {
  const { t, nameOf, formats } = i18n;
  switch (name) {
    case 'reason': {
      const reason = nameOf('reason.', value);
      return reason === value ? nameOfMark(i18n, value) : reason;
    }
    case 'segment':
      return nameOfSegment(i18n, value, segments);
    case 'campaign':
      return value;
    case 'days':
      return value === '1' ? t('period.today') : t('period.days', { count: Number(value) });
    case 'from':
    case 'to':
      return t(`period.${name}`, { day: formats.date(Date.parse(value), { timeZone: 'UTC' }) });
    default:
      return nameOf(`${name}.`, value);
  }
}
