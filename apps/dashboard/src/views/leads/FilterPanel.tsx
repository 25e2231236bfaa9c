import type { JSX } from 'preact';
import { CHOICES, FILTER_NAMES, type FilterName, type ListFilter } from '../../api/ListFilter.js';
import type { Segment } from '../../api/Segment.js';
import { useI18n } from '../../i18n/I18n.js';
import { PeriodFields } from '../../parts/PeriodFields.js';
import type { Router } from '../../router/useRouter.js';
import { labelOf } from './labelOf.js';

interface FilterPanelProps {
  router: Router;
  filter: ListFilter;
  segments: readonly Segment[] | undefined;
  /** Those that are known so far. */
  campaigns: readonly string[];
}

const SELECTS = [
  'temperature',
  'qualification',
  'lifecycle',
  'segment',
  'campaign',
  'source',
  'device',
  'verdict',
  'reason',
] as const satisfies FilterName[];

/** Everything by which the list can be narrowed down. A choice shows at once, and the address keeps it. */
export function FilterPanel({ router, filter, segments, campaigns }: FilterPanelProps): JSX.Element {
  const i18n = useI18n();
  const { t, namesOf } = i18n;
  const known: { readonly [Name in FilterName]?: readonly string[] } = {
    ...CHOICES,
    segment: segments?.map(({ id }) => id) ?? [],
    campaign: campaigns,
    reason: namesOf('reason.'),
  };
  const change = (given: ListFilter): void =>
    router.adjust({ name: 'leads', filter: { ...filter, ...given } });
  const count = FILTER_NAMES.filter((name) => filter[name] !== undefined).length;
  return (
    <details class="filters">
      <summary class="button-plain">
        {t('filters.open')} {count > 0 && <span class="filter-count">{t('filters.count', { count })}</span>}
      </summary>
      <div class="filters-fields">
        {SELECTS.map((name) => (
          <label key={name} class="field">
            <span>{t(`filter.name.${name}`)}</span>
            <select
              value={filter[name] ?? ''}
              onChange={({ currentTarget }) => change({ [name]: currentTarget.value || undefined })}
            >
              <option value="">{t('filters.any')}</option>
              {optionsOf(known[name], filter[name]).map((value) => (
                <option key={value} value={value}>
                  {labelOf(i18n, name, value, segments)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <PeriodFields period={filter} usual="any" onChange={change} />
      </div>
    </details>
  );
}

/** With the chosen one, which may be one that we have no word for. */
function optionsOf(known: readonly string[] = [], chosen: string | undefined): readonly string[] {
  return chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
}
