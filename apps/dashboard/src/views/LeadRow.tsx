import type { JSX } from 'preact';
import type { Lead } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';
import { ContactText, PageText } from '../parts/ContactText.js';
import { Link } from '../parts/Link.js';
import { OverruleNote } from '../parts/OverruleNote.js';
import { Time } from '../parts/Time.js';
import { type OnOverrule, VerdictActions } from '../parts/VerdictActions.js';
import { VerdictMark } from '../parts/VerdictMark.js';
import type { Router } from '../router/useRouter.js';

interface LeadRowProps {
  lead: Lead;
  isFresh: boolean;
  now: number;
  router: Router;
  onOverrule: OnOverrule;
}

/** One lead. The roles are said again because on narrow screens the cells are laid out as a card, which drops them. */
export function LeadRow({ lead, isFresh, now, router, onOverrule }: LeadRowProps): JSX.Element {
  const { t } = useI18n();
  const { name, organisation } = lead.contact;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see the docstring
    <tr role="row" class={isFresh ? 'fresh' : ''}>
      <td role="cell" class="cell-when">
        <Time at={lead.receivedAt} now={now} />
        {isFresh && <span class="fresh-tag">{t('leads.new')}</span>}
      </td>
      <td role="cell" class="cell-contact">
        <Link router={router} to={{ name: 'lead', id: lead.id }} class="row-link" id={`lead-${lead.id}`}>
          <ContactText lead={lead} />
        </Link>
      </td>
      <td role="cell" class="cell-name">
        {name ? <bdi>{name}</bdi> : <span class="muted">{t('name.none')}</span>}
        {organisation && (
          <span class="second">
            <bdi>{organisation}</bdi>
          </span>
        )}
      </td>
      <td role="cell" class="cell-campaign" data-label={t('column.campaign')}>
        <bdi dir="ltr">{lead.campaign}</bdi>
        {!lead.campaignKnown && <span class="second">{t('campaign.unknown')}</span>}
      </td>
      <td role="cell" class="cell-verdict">
        <VerdictMark lead={lead} />
        <OverruleNote lead={lead} />
        {(lead.verdict === 'held' || lead.overruled) && (
          <VerdictActions lead={lead} onOverrule={onOverrule} />
        )}
      </td>
      <td role="cell" class="cell-page" data-label={t('column.page')}>
        {lead.page.url ? <PageText url={lead.page.url} /> : <span class="muted">–</span>}
      </td>
      <td role="cell" class="cell-locale" data-label={t('column.locale')}>
        {lead.locale ? <bdi dir="ltr">{lead.locale}</bdi> : <span class="muted">–</span>}
      </td>
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see the docstring
  );
}
