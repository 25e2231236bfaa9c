import type { JSX } from 'preact';
import type { Lead } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';
import { nameOfMark } from './nameOfMark.js';

/** Marks that a list shows beside the reasons: what one has to know before one writes or calls. */
const NOTABLE = /^(typo|mail-domain|premium|impossible|organisation)/;

/** The verdict and its reasons in words, and what to mind; colour only repeats what is written. */
export function VerdictMark({ lead }: { lead: Pick<Lead, 'verdict' | 'reasons' | 'marks'> }): JSX.Element {
  const i18n = useI18n();
  const { nameOf } = i18n;
  const notes = [
    ...lead.reasons.map((reason) => nameOf('reason.', reason)),
    ...lead.marks.filter((mark) => NOTABLE.test(mark)).map((mark) => nameOfMark(i18n, mark)),
  ];
  return (
    <span class="verdict">
      <span class={`badge badge-${lead.verdict}`}>{nameOf('verdict.', lead.verdict)}</span>
      {notes.length > 0 && <span class="reasons">{notes.join(' · ')}</span>}
    </span>
  );
}
