import type { JSX } from 'preact';
import type { FieldCheck } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';
import { explainMark, nameOfMark } from './nameOfMark.js';

/** What the checks found about one field, each with what it means, and what was probably meant. */
export function FieldMarks({ check }: { check: FieldCheck | undefined }): JSX.Element | null {
  const i18n = useI18n();
  const { t } = i18n;
  if (!check || check.marks.length === 0) return null;
  return (
    <ul class="marks">
      {check.marks.map((mark) => (
        <li key={mark}>
          <span class="mark-name">{nameOfMark(i18n, mark)}</span>{' '}
          {mark.startsWith('typo') && check.suggestion !== undefined ? (
            <span>{t('mark.suggestion', { address: check.suggestion })}</span>
          ) : (
            <span class="muted">{explainMark(i18n, mark)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
