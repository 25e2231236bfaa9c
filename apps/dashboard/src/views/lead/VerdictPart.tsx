import { format } from '@lodestone/i18n';
import type { JSX } from 'preact';
import type { LeadDetail } from '../../api/Lead.js';
import { useI18n } from '../../i18n/I18n.js';
import { OverruleNote } from '../../parts/OverruleNote.js';
import { type OnOverrule, VerdictActions } from '../../parts/VerdictActions.js';

interface VerdictPartProps {
  lead: LeadDetail;
  onOverrule: OnOverrule;
}

/** The verdict in force with the way to overrule it, and every reason of the judged one: its field, its meaning, what to do. */
export function VerdictPart({ lead, onOverrule }: VerdictPartProps): JSX.Element {
  const { t, nameOf } = useI18n();
  const textOf = (name: string): string => {
    const text = nameOf('', name);
    return text === name ? '' : text;
  };
  // Advice names the button that does it, which is another one for what was held.
  const button = t(lead.judged === 'held' ? 'overrule.release' : 'overrule.accept');
  return (
    <>
      <p>
        <span class={`badge badge-${lead.verdict}`}>{nameOf('verdict.', lead.verdict)}</span>
      </p>
      {lead.overruled ? (
        <OverruleNote lead={lead} />
      ) : (
        <p class="explain">
          {lead.verdict === 'lead' && lead.marks.length > 0
            ? t('verdict.marked.explain')
            : textOf(`verdict.${lead.verdict}.explain`)}
        </p>
      )}
      <VerdictActions lead={lead} onOverrule={onOverrule} />
      {lead.reasons.length > 0 && (
        <ul class="reason-list">
          {lead.reasons.map((reason) => {
            const field = lead.fields?.[reason];
            return (
              <li key={reason}>
                <h3>{nameOf('reason.', reason)}</h3>
                <p class="muted">
                  {textOf(`reason.${reason}.explain`)}{' '}
                  {field && <span>{t('verdict.field', { field: nameOf('field.', field) })}</span>}
                </p>
                <p>{format(textOf(`reason.${reason}.todo`), { button })}</p>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
