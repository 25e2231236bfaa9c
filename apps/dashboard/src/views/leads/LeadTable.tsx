import type { JSX, RefObject } from 'preact';
import type { ListFilter } from '../../api/ListFilter.js';
import type { Feed } from '../../feed/reduceFeed.js';
import { useI18n } from '../../i18n/I18n.js';
import type { OnOverrule } from '../../parts/VerdictActions.js';
import type { Router } from '../../router/useRouter.js';
import { LeadRow } from './LeadRow.js';

const COLUMNS = ['when', 'contact', 'name', 'heat', 'stage', 'campaign', 'verdict'] as const;

interface LeadTableProps {
  router: Router;
  filter: ListFilter;
  feed: Feed;
  now: number;
  body: RefObject<HTMLTableSectionElement | null>;
  onOverrule: OnOverrule;
}

/** The table. Narrow screens lay it out as cards, which drops its roles: they are said again. */
export function LeadTable({ router, filter, feed, now, body, onOverrule }: LeadTableProps): JSX.Element {
  const { t } = useI18n();
  const { sort, order } = filter;
  const direction = order === 'asc' ? 'ascending' : 'descending';
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see the docstring
    <table role="table" class="lead-table" aria-labelledby="leads-title">
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              class={`cell-${column}`}
              {...(column === (sort === 'score' ? 'heat' : 'when') ? { 'aria-sort': direction } : {})}
            >
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
