import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { VerdictCounts } from '../../api/Lead.js';
import { isNarrowed, type ListFilter } from '../../api/ListFilter.js';
import type { Segment } from '../../api/Segment.js';
import type { LeadFeed } from '../../feed/useLeadFeed.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { findUnknown, type KnownNames } from '../../parts/findUnknown.js';
import { IgnoredNote } from '../../parts/IgnoredNote.js';
import { Link } from '../../parts/Link.js';
import { useNow } from '../../parts/Time.js';
import { UnknownNote } from '../../parts/UnknownNote.js';
import { useHeadingFocus } from '../../parts/useHeadingFocus.js';
import type { OnOverrule } from '../../parts/VerdictActions.js';
import type { Ignored } from '../../router/parseRoute.js';
import type { Router } from '../../router/useRouter.js';
import { FilterChips } from './FilterChips.js';
import { FilterPanel } from './FilterPanel.js';
import { LeadTable } from './LeadTable.js';
import { SavedViews, type Views } from './SavedViews.js';
import { SortSelect } from './SortSelect.js';
import { titleOfList } from './titleOfList.js';
import { useStillScroll } from './useStillScroll.js';
import { VerdictFilter } from './VerdictFilter.js';

interface LeadListProps {
  router: Router;
  leads: LeadFeed;
  filter: ListFilter;
  /** What the address asks for and nobody knows. */
  ignored: Ignored | undefined;
  counts: VerdictCounts | undefined;
  segments: readonly Segment[] | undefined;
  /** Those of the config; nothing until they have come, or from an older server. */
  campaigns: readonly string[] | undefined;
  views: Views;
  /** The lead that was open before, to come back to. */
  lastOpenedId: string | undefined;
  onOverrule: OnOverrule;
}

/** The leads, narrowed down and sorted as the address says; new ones come in by themselves, and nothing under the reader moves. */
export function LeadList(props: LeadListProps): JSX.Element {
  const { router, leads, filter, ignored, counts, segments, views, lastOpenedId, onOverrule } = props;
  const i18n = useI18n();
  const now = useNow();
  const { feed } = leads;
  const title = titleOfList(i18n, filter, segments);
  const heading = useHeadingFocus(lastOpenedId ? 0 : router.visit, title);
  const body = useRef<HTMLTableSectionElement>(null);
  useStillScroll(body, feed.leads[0]?.id);
  useLayoutEffect(() => {
    if (lastOpenedId) document.getElementById(`lead-${lastOpenedId}`)?.focus();
  }, [lastOpenedId]);
  const campaigns = useMemo(
    () => [...new Set([...(props.campaigns ?? []), ...feed.leads.map(({ campaign }) => campaign)])].sort(),
    [feed, props.campaigns],
  );

  return (
    <section class="leads with-side" aria-labelledby="leads-title">
      <SavedViews router={router} filter={filter} title={title} views={views} />
      <div class="leads-main">
        <div class="title-row">
          <h1 id="leads-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        <IgnoredNote router={router} ignored={ignored} to={{ name: 'leads', filter }} />
        <VerdictFilter router={router} filter={filter} counts={counts} />
        <div class="toolbar">
          <FilterPanel router={router} filter={filter} segments={segments} campaigns={campaigns} />
          <SortSelect router={router} filter={filter} />
        </div>
        <FilterChips router={router} filter={filter} segments={segments} />
        {feed.leads.length > 0 ? (
          <LeadTable {...{ router, filter, feed, onOverrule, now, body }} />
        ) : (
          !leads.error && (
            <Empty
              {...{ router, filter, isRead: feed.next !== undefined }}
              known={{ segments: segments?.map(({ id }) => id), campaigns: props.campaigns }}
            />
          )
        )}
        {leads.error && <ErrorNote error={leads.error} onRetry={leads.retry} />}
        <Older leads={leads} />
      </div>
    </section>
  );
}

interface EmptyProps {
  router: Router;
  filter: ListFilter;
  isRead: boolean;
  known: KnownNames;
}

/** Nothing to show: yet, or under these filters, and then what to do. */
function Empty({ router, filter, isRead, known }: EmptyProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <div class="loading">
      {isRead && (
        <UnknownNote
          router={router}
          unknown={findUnknown(i18n, filter, known)}
          without={(name) => ({ name: 'leads', filter: { ...filter, [name]: undefined } })}
        />
      )}
      <p role="status">{isRead ? t('leads.none') : t('loading')}</p>
      {isRead && isNarrowed(filter) && (
        <p>
          <Link router={router} to={{ name: 'leads', filter: {} }}>
            {t('leads.none.all')}
          </Link>
        </p>
      )}
    </div>
  );
}

function Older({ leads }: { leads: LeadFeed }): JSX.Element {
  const { t } = useI18n();
  const { feed, isLoadingOlder } = leads;
  return (
    <div class="older">
      {feed.next ? (
        <button type="button" class="button-plain" aria-disabled={isLoadingOlder} onClick={leads.loadOlder}>
          {isLoadingOlder ? t('loading') : t(isDefaultOrder(feed.filter) ? 'leads.more' : 'leads.further')}
        </button>
      ) : (
        feed.leads.length > 10 && <p class="muted">{t('leads.end')}</p>
      )}
    </div>
  );
}

const isDefaultOrder = ({ sort, order }: ListFilter): boolean => sort === undefined && order === undefined;
