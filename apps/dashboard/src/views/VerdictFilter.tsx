import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { VERDICTS, type Verdict, type VerdictCounts } from '../api/Lead.js';
import type { ListFilter } from '../feed/ListFilter.js';
import { useI18n } from '../i18n/I18n.js';
import { Link } from '../parts/Link.js';
import type { Router } from '../router/useRouter.js';

interface VerdictFilterProps {
  router: Router;
  filter: ListFilter;
  /** Nothing until they have come. */
  counts: VerdictCounts | undefined;
}

/** The reasons that can lead to a verdict. */
const REASONS: Record<Verdict, readonly string[]> = {
  lead: [],
  held: ['fake-name', 'bot'],
  'not-a-lead': [
    'missing-contact',
    'unidentified-person',
    'organisation-without-person',
    'fake-name',
    'disposable-email',
    'no-consent',
    'bot',
  ],
};

/** The lists by verdict, each with how many are in it, and by reason. Links, so that the address keeps the choice. */
export function VerdictFilter({ router, filter, counts }: VerdictFilterProps): JSX.Element {
  const { t, formats } = useI18n();
  const all = counts && VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  const entries = [
    { verdict: undefined, text: t('filter.all'), count: all },
    ...VERDICTS.map((verdict) => ({ verdict, text: t(`filter.${verdict}`), count: counts?.[verdict] })),
  ];
  return (
    <>
      <nav class="filter" aria-label={t('filter.label')}>
        {entries.map(({ verdict, text, count }) => (
          <Link
            key={text}
            router={router}
            to={{ name: 'leads', verdict }}
            isCurrent={verdict === filter.verdict}
          >
            {text} {count !== undefined && <span class="filter-count">{formats.number(count)}</span>}
          </Link>
        ))}
      </nav>
      {filter.verdict && <ReasonFilter router={router} verdict={filter.verdict} reason={filter.reason} />}
    </>
  );
}

interface ReasonFilterProps {
  router: Router;
  verdict: Verdict;
  reason: string | undefined;
}

function ReasonFilter({ router, verdict, reason }: ReasonFilterProps): JSX.Element | null {
  const { t, nameOf } = useI18n();
  const reasons = REASONS[verdict];
  const line = useRef<HTMLElement>(null);
  // On narrow screens it is one line that scrolls: the chosen one has to be seen.
  useLayoutEffect(() => {
    const chosen = line.current?.querySelector('[aria-current]');
    if (chosen && line.current) line.current.scrollLeft += middleOf(chosen) - middleOf(line.current);
  }, [reason]);
  if (reasons.length === 0) return null;
  return (
    <nav class="filter filter-reasons" aria-label={t('filter.reasons')} ref={line}>
      {[undefined, ...reasons].map((each) => (
        <Link
          key={each ?? ''}
          router={router}
          to={{ name: 'leads', verdict, reason: each }}
          isCurrent={each === reason}
        >
          {each === undefined ? t('filter.any') : nameOf('reason.', each)}
        </Link>
      ))}
    </nav>
  );
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
