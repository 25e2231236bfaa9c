import type { JSX } from 'preact';
import type { LeadDetail } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';

/** The verdict and every reason, each explained and with the field that it is about. */
export function VerdictPart({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t, nameOf } = useI18n();
  const explain = (name: string): string => {
    const text = nameOf('', `${name}.explain`);
    return text === `${name}.explain` ? '' : text;
  };
  return (
    <>
      <p>
        <span class={`badge badge-${lead.verdict}`}>{nameOf('verdict.', lead.verdict)}</span>
      </p>
      <p class="explain">{explain(`verdict.${lead.verdict}`)}</p>
      {lead.reasons.length > 0 && (
        <ul class="reason-list">
          {lead.reasons.map((reason) => {
            const field = lead.fields?.[reason];
            return (
              <li key={reason}>
                <h3>{nameOf('reason.', reason)}</h3>
                <p>
                  {explain(`reason.${reason}`)}{' '}
                  {field && (
                    <span class="muted">{t('reason.field', { field: nameOf('field.', field) })}</span>
                  )}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
