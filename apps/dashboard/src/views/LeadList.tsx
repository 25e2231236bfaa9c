import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VerdictCounts } from '../api/Lead.js';
import type { ListFilter } from '../feed/ListFilter.js';
import type { LeadFeed } from '../feed/useLeadFeed.js';
import { useI18n } from '../i18n/I18n.js';
import { titleOf } from '../parts/ContactText.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { useNow } from '../parts/Time.js';
import { useHeadingFocus } from '../parts/useHeadingFocus.js';
import type { OnOverrule } from '../parts/VerdictActions.js';
import type { Router } from '../router/useRouter.js';
import { LeadRow } from './LeadRow.js';
import { useStillScroll } from './useStillScroll.js';
import { VerdictFilter } from './VerdictFilter.js';

const COLUMNS = ['when', 'contact', 'name', 'campaign', 'verdict', 'page', 'locale'] as const;

interface LeadListProps {
  router: Router;
  leads: LeadFeed;
  filter: ListFilter;
  counts: VerdictCounts | undefined;
  /** The lead that was open before, to come back to. */
  lastOpenedId: string | undefined;
  onOverrule: OnOverrule;
}

/** The leads, or those with one verdict, newest first; new ones come in by themselves, and nothing under the reader moves. */
export function LeadList(props: LeadListProps): JSX.Element {
  const { router, leads, filter, counts, lastOpenedId } = props;
  const { t } = useI18n();
  const now = useNow();
  const { feed, error, isLoadingOlder } = leads;
  const title = filter.verdict ? t(`leads.title.${filter.verdict}`) : t('leads.title');
  const heading = useHeadingFocus(lastOpenedId ? 0 : router.visit, title);
  const body = useRef<HTMLTableSectionElement>(null);
  useStillScroll(body, feed.leads[0]?.id);
  useLayoutEffect(() => {
    if (lastOpenedId) document.getElementById(`lead-${lastOpenedId}`)?.focus();
  }, [lastOpenedId]);

  return (
    <section class="leads" aria-labelledby="leads-title">
      <div class="title-row">
        <h1 id="leads-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <VerdictFilter router={router} filter={filter} counts={counts} />
      {feed.leads.length === 0 && !error && (
        <p class="loading" role="status">
          {feed.next === undefined ? t('loading') : t('leads.none')}
        </p>
      )}
      {feed.leads.length > 0 && <Rows {...props} now={now} body={body} />}
      {error && <ErrorNote error={error} onRetry={leads.retry} />}
      <div class="older">
        {feed.next ? (
          <button type="button" class="button-plain" aria-disabled={isLoadingOlder} onClick={leads.loadOlder}>
            {isLoadingOlder ? t('loading') : t('leads.more')}
          </button>
        ) : (
          feed.leads.length > 10 && <p class="muted">{t('leads.end')}</p>
        )}
      </div>
    </section>
  );
}

interface RowsProps extends LeadListProps {
  now: number;
  body: RefObject<HTMLTableSectionElement | null>;
}

/** The table. Narrow screens lay it out as cards, which drops its roles: they are said again. */
function Rows({ router, leads, onOverrule, now, body }: RowsProps): JSX.Element {
  const { t } = useI18n();
  const { feed } = leads;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see the docstring
    <table role="table" aria-labelledby="leads-title">
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col" class={`cell-${column}`}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body}>
        {feed.leads.map((lead) => (
          <LeadRow
            key={lead.id}
            lead={lead}
            isFresh={feed.freshIds.has(lead.id)}
            now={now}
            router={router}
            onOverrule={onOverrule}
          />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see the docstring
  );
}

/** Says politely what has come; it stands in the page long before the first announcement. */
export function Arrivals({ leads }: { leads: LeadFeed }): JSX.Element {
  const { t } = useI18n();
  const { arrived } = leads.feed;
  const [first] = arrived;
  const who = first ? (titleOf(first) ?? t('detail.anonymous')) : '';
  return (
    <p class="offscreen" role="status" data-testid="arrivals">
      {arrived.length > 0 ? t('leads.arrived', { count: arrived.length, who }) : ''}
    </p>
  );
}
