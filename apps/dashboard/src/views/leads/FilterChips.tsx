import type { JSX } from 'preact';
import { FILTER_NAMES, type ListFilter } from '../../api/ListFilter.js';
import type { Segment } from '../../api/Segment.js';
import { useI18n } from '../../i18n/I18n.js';
import { Link } from '../../parts/Link.js';
import type { Router } from '../../router/useRouter.js';
import { labelOf } from './labelOf.js';

interface FilterChipsProps {
  router: Router;
  filter: ListFilter;
  segments: readonly Segment[] | undefined;
}

/** By what the list is narrowed down: each chip takes its own filter off, the last link all of them. */
export function FilterChips({ router, filter, segments }: FilterChipsProps): JSX.Element | null {
  const i18n = useI18n();
  const { t } = i18n;
  const { sort, order } = filter;
  const set = FILTER_NAMES.filter((name) => filter[name] !== undefined);
  if (set.length === 0) return null;
  return (
    <ul class="chips" aria-label={t('chips.label')}>
      {set.map((name) => {
        const label = labelOf(i18n, name, filter[name] ?? '', segments);
        // “From November 1” says by itself what it is.
        const isSaid = name === 'from' || name === 'to';
        return (
          <li key={name}>
            <Link
              router={router}
              to={{ name: 'leads', filter: { ...filter, [name]: undefined } }}
              class="chip"
              label={t('chips.takeOff', { what: isSaid ? label : `${t(`filter.name.${name}`)}: ${label}` })}
            >
              {!isSaid && <span class="chip-name">{t(`filter.name.${name}`)}</span>} <bdi>{label}</bdi>{' '}
              <span class="chip-cross" aria-hidden="true">
                ×
              </span>
            </Link>
          </li>
        );
      })}
      {set.length > 1 && (
        <li>
          <Link router={router} to={{ name: 'leads', filter: { sort, order } }} class="chip-all">
            {t('chips.all')}
          </Link>
        </li>
      )}
    </ul>
  );
}
