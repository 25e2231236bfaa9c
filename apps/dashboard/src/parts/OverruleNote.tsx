import type { JSX } from 'preact';
import type { Lead } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';
import { Time } from './Time.js';

/** Who overruled the verdict and when, beside what was judged: "Released by you · 12:30", "judged: Held". */
export function OverruleNote({
  lead,
}: {
  lead: Pick<Lead, 'verdict' | 'judged' | 'overruled'>;
}): JSX.Element | null {
  const { t, nameOf } = useI18n();
  const { overruled, judged, verdict } = lead;
  if (!overruled) return null;
  const deed = verdict === 'lead' && judged === 'held' ? 'released' : verdict;
  return (
    <p class="overruled">
      <span>
        {nameOf('overruled.', `${deed}.${overruled.by}`)} · <Time at={overruled.at} />
      </span>
      <span class="second">{t('overruled.judged', { verdict: nameOf('verdict.', judged) })}</span>
    </p>
  );
}
