import { LIFECYCLE_STAGES, type LifecycleStage, needsReason } from '@lodestone/core/lifecycle';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Lead, LeadDetail } from '../../api/Lead.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { useDeed } from '../../session/useDeed.js';

interface LifecyclePartProps {
  lead: LeadDetail;
  onMoved: (lead: Lead) => void;
}

const STAGES: readonly LifecycleStage[] = [...LIFECYCLE_STAGES, 'disqualified'];

/** How far the relationship has come, and the way to set it by hand; backwards, and where only a person can tell, with a reason. */
export function LifecyclePart({ lead, onMoved }: LifecyclePartProps): JSX.Element {
  const { t, nameOf } = useI18n();
  const { api } = useEnvironment();
  const deed = useDeed();
  const now = STAGES.find((stage) => stage === lead.stage?.lifecycle) ?? 'visitor';
  const [to, setTo] = useState<LifecycleStage>();
  const [isMissing, setIsMissing] = useState(false);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isReasonNeeded = to !== undefined && needsReason(now, to);

  async function move(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (to === undefined || to === now) return;
    const reason = field.current?.value.trim() ?? '';
    setIsMissing(isReasonNeeded && reason === '');
    if (isReasonNeeded && reason === '') return field.current?.focus();
    const moved = await deed.run(() => api.move(lead.id, to, reason));
    if (!moved) return;
    onMoved(moved);
    setTo(undefined);
    setSaid(t('lifecycle.done', { stage: nameOf('lifecycle.', moved.stage?.lifecycle ?? to) }));
  }

  return (
    <form class="lifecycle" onSubmit={move} noValidate>
      <ol class="steps" aria-label={t('column.stage')}>
        {(now === 'disqualified' ? [...LIFECYCLE_STAGES, now] : LIFECYCLE_STAGES).map((stage) => (
          <li key={stage} {...(stage === now ? { 'aria-current': 'step' as const } : {})}>
            {nameOf('lifecycle.', stage)}
          </li>
        ))}
      </ol>
      <label class="field">
        <span>{t('lifecycle.to')}</span>
        <select
          value={to ?? now}
          onChange={({ currentTarget }) => {
            setTo(STAGES.find((stage) => stage === currentTarget.value));
            setIsMissing(false);
          }}
        >
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {nameOf('lifecycle.', stage)}
            </option>
          ))}
        </select>
      </label>
      {to !== undefined && to !== now && (
        <>
          <label class="field">
            <span>{t(isReasonNeeded ? 'lifecycle.reason' : 'lifecycle.reason.optional')}</span>
            <input
              ref={field}
              maxLength={500}
              dir="auto"
              required={isReasonNeeded}
              aria-invalid={isMissing}
              aria-describedby="lifecycle-missing"
            />
          </label>
          <button type="submit" class="button-plain" aria-disabled={deed.isBusy}>
            {t('lifecycle.move')}
          </button>
        </>
      )}
      <p id="lifecycle-missing" role="alert" class="field-error">
        {isMissing ? t('lifecycle.reason.missing') : ''}
      </p>
      <p role="status" class="hint">
        {said}
      </p>
      {deed.error && <ErrorNote error={deed.error} />}
    </form>
  );
}
