import { FILTER_NAMES, type ListFilter } from '../../api/ListFilter.js';
import type { Segment } from '../../api/Segment.js';
import type { I18n } from '../../i18n/I18n.js';
import { labelOf } from './labelOf.js';

/** What the list shows, with everything by which it is narrowed down: `Held for a glance: Hot, Ads`. */
export function titleOfList(i18n: I18n, filter: ListFilter, segments?: readonly Segment[]): string {
  const { t, nameOf } = i18n;
  const title = filter.verdict ? nameOf('leads.title.', filter.verdict) : t('leads.title');
  const others = FILTER_NAMES.filter((name) => name !== 'verdict' && filter[name] !== undefined).map((name) =>
    labelOf(i18n, name, filter[name] ?? '', segments),
  );
  return others.length === 0 ? title : t('leads.title.narrowed', { title, filters: others.join(' · ') });
}
