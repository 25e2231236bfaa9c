import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Sequence } from '../../api/Sequence.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { FirstSiteNote } from '../../parts/FirstSiteNote.js';
import { Pending } from '../../parts/Pending.js';
import { useHeadingFocus } from '../../parts/useHeadingFocus.js';
import type { Router } from '../../router/useRouter.js';
import { useRead } from '../../session/useRead.js';

interface SequencesViewProps {
  router: Router;
  /** There are several sites, and none is chosen. */
  isOneOfMany: boolean;
}

/** Chains of letters: who is on the way, what was sent, and why some ended before. */
export function SequencesView({ router, isOneOfMany }: SequencesViewProps): JSX.Element {
  const { t } = useI18n();
  const { api } = useEnvironment();
  const heading = useHeadingFocus(router.visit, t('nav.sequences'));
  const { value, error, read } = useRead(useCallback(() => api.readSequences(), [api]));
  return (
    <section class="narrow" aria-labelledby="sequences-title">
      <h1 id="sequences-title" ref={heading} tabIndex={-1}>
        {t('nav.sequences')}
      </h1>
      {isOneOfMany && <FirstSiteNote site={value?.site} />}
      {!value && <Pending error={error} onRetry={() => void read()} />}
      {value && (
        <>
          <p class="lead-in">{t('sequences.lead')}</p>
          {value.sequences.length === 0 ? (
            <p class="empty">{t('sequences.none')}</p>
          ) : (
            <ul class="segments">
              {value.sequences.map((sequence) => (
                <SequenceItem key={sequence.id} sequence={sequence} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

function SequenceItem({ sequence }: { sequence: Sequence }): JSX.Element {
  const { t, formats, nameOf } = useI18n();
  const { id, isSetUp, purpose, letters, waiting, done, sent, stopped } = sequence;
  const counts = [
    ['sequences.waiting', waiting],
    ['sequences.sent', sent],
    ['sequences.done', done],
  ] as const;
  const reasons = Object.entries(stopped);
  return (
    <li class="segment">
      <h2>
        <bdi>{nameOf('sequence.', id)}</bdi>
      </h2>
      <p class="second">
        {isSetUp ? t('sequences.letters', { count: letters }) : t('sequences.gone')}
        {purpose !== null && ` · ${nameOf('purpose.', purpose)}`}
      </p>
      <dl class="sequence-counts">
        {counts.map(([key, count]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd class="segment-count">{formats.number(count)}</dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && (
        <>
          <h3>{t('sequences.stopped')}</h3>
          <ul class="sequence-reasons">
            {reasons.map(([reason, count]) => (
              <li key={reason}>
                {nameOf('sequence.stop.', reason)}: {formats.number(count)}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
