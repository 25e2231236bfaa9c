import type { JSX } from 'preact';
import { VERDICTS, type VerdictCounts } from '../../api/Lead.js';
import { FILTER_NAMES, type ListFilter } from '../../api/ListFilter.js';
import { useI18n } from '../../i18n/I18n.js';
import { Link } from '../../parts/Link.js';
import type { Router } from '../../router/useRouter.js';

interface VerdictFilterProps {
  router: Router;
  filter: ListFilter;
  /** Of everything that was sent; nothing until they have come. */
  counts: VerdictCounts | undefined;
}

/** The lists by verdict, each with how many there are. Links, so that the address keeps the choice. */
export function VerdictFilter({ router, filter, counts: given }: VerdictFilterProps): JSX.Element {
  const { t, formats } = useI18n();
  // They are of everything: beside another filter they would say what the link does not show.
  const counts = FILTER_NAMES.some(
    (name) => name !== 'verdict' && name !== 'reason' && filter[name] !== undefined,
  )
    ? undefined
    : given;
  const all = counts && VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  const entries = [
    { verdict: undefined, text: t('filter.all'), count: all },
    ...VERDICTS.map((verdict) => ({ verdict, text: t(`filter.${verdict}`), count: counts?.[verdict] })),
  ];
  return (
    <nav class="filter" aria-label={t('filter.label')}>
      {entries.map(({ verdict, text, count }) => (
        <Link
          key={text}
          router={router}
          // A reason belongs to its verdict; whatever else was chosen stays.
          to={{ name: 'leads', filter: { ...filter, reason: undefined, verdict } }}
          isCurrent={verdict === filter.verdict}
        >
          {text} {count !== undefined && <span class="filter-count">{formats.number(count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
