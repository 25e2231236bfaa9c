import type { JSX } from 'preact';
import type { Lead } from '../../api/Lead.js';
import { useI18n } from '../../i18n/I18n.js';
import { ContactText, PageText } from '../../parts/ContactText.js';
import { Link } from '../../parts/Link.js';
import { OverruleNote } from '../../parts/OverruleNote.js';
import { ScoreMark } from '../../parts/ScoreMark.js';
import { TemperatureMark } from '../../parts/TemperatureMark.js';
import { Time } from '../../parts/Time.js';
import { type OnOverrule, VerdictActions } from '../../parts/VerdictActions.js';
import { VerdictMark } from '../../parts/VerdictMark.js';
import type { Router } from '../../router/useRouter.js';

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
      <StageCells lead={lead} />
      <td role="cell" class="cell-campaign" data-label={t('column.campaign')}>
        <bdi dir="ltr">{lead.campaign}</bdi>
        {!lead.campaignKnown && <span class="second">{t('campaign.unknown')}</span>}
        {lead.page.url && (
          <span class="second">
            <PageText url={lead.page.url} />
          </span>
        )}
      </td>
      <td role="cell" class="cell-verdict">
        <VerdictMark lead={lead} />
        <OverruleNote lead={lead} />
        {(lead.verdict === 'held' || lead.overruled) && (
          <VerdictActions lead={lead} onOverrule={onOverrule} />
        )}
      </td>
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see the docstring
  );
}

/** Where they stand; until they were looked at, which is right after the commit, nothing. */
function StageCells({ lead: { stage } }: { lead: Pick<Lead, 'stage'> }): JSX.Element {
  const { t, nameOf } = useI18n();
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as above
    <>
      <td role="cell" class="cell-heat">
        {stage ? (
          <>
            <TemperatureMark temperature={stage.temperature} /> <ScoreMark stage={stage} />
          </>
        ) : (
          <span class="muted">–</span>
        )}
      </td>
      <td role="cell" class="cell-stage" data-label={t('column.stage')}>
        {stage ? (
          <>
            {nameOf('lifecycle.', stage.lifecycle)}
            {stage.qualification && stage.qualification !== stage.lifecycle && (
              <span class="second">{nameOf('qualification.', stage.qualification)}</span>
            )}
          </>
        ) : (
          <span class="muted">–</span>
        )}
      </td>
    </>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  );
}
