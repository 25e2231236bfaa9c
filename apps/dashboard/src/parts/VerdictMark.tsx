import type { JSX } from 'preact';
import type { Lead } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';

/** The verdict and its reasons in words; colour only repeats what is written. */
export function VerdictMark({ lead }: { lead: Pick<Lead, 'verdict' | 'reasons'> }): JSX.Element {
  const { nameOf } = useI18n();
  return (
    <span class="verdict">
      <span class={`badge badge-${lead.verdict}`}>{nameOf('verdict.', lead.verdict)}</span>
      {lead.reasons.length > 0 && (
        <span class="reasons">{lead.reasons.map((reason) => nameOf('reason.', reason)).join(' · ')}</span>
      )}
    </span>
  );
}
