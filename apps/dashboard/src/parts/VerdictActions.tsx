import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ApiError } from '../api/createApi.js';
import type { Lead, Verdict } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';
import { titleOf } from './ContactText.js';
import { ErrorNote } from './ErrorNote.js';

/** Puts the owner's verdict on a lead, or takes it back; gives what went wrong. */
export type OnOverrule = (lead: Lead, verdict: Verdict | null) => Promise<ApiError | undefined>;

interface VerdictActionsProps {
  lead: Lead;
  onOverrule: OnOverrule;
}

/** One click over the verdict: what can be said against it, or the way back. */
export function VerdictActions({ lead, onOverrule }: VerdictActionsProps): JSX.Element {
  const { t } = useI18n();
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<{ error: ApiError; verdict: Verdict | null }>();
  const first = useRef<HTMLButtonElement>(null);
  const isChosenHere = useRef(false);
  const turn = useRef(0);
  // The button that was pressed may be gone: the focus stays where one has just decided. What the server did may be told live
  // before its answer has come: the next choice need not wait for that.
  useLayoutEffect(() => {
    if (isChosenHere.current) {
      first.current?.focus({ preventScroll: true });
      setIsBusy(false);
    }
    isChosenHere.current = false;
  }, [lead.verdict, lead.overruled === null]);

  async function choose(verdict: Verdict | null): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    setFailed(undefined);
    isChosenHere.current = true;
    turn.current += 1;
    const own = turn.current;
    const error = await onOverrule(lead, verdict);
    if (own !== turn.current) return;
    if (error) isChosenHere.current = false;
    setIsBusy(false);
    setFailed(error && { error, verdict });
  }

  const who = titleOf(lead) ?? t('detail.anonymous');
  return (
    <div class="verdict-actions">
      {choicesFor(lead).map(({ verdict, text }, index) => (
        <button
          key={text}
          ref={index === 0 ? first : null}
          type="button"
          class="button-plain"
          aria-disabled={isBusy}
          aria-label={`${t(text)}: ${who}`}
          onClick={() => void choose(verdict)}
        >
          {t(text)}
        </button>
      ))}
      {failed && <ErrorNote error={failed.error} onRetry={() => void choose(failed.verdict)} />}
    </div>
  );
}

type Choice = {
  verdict: Verdict | null;
  text: 'overrule.release' | 'overrule.accept' | 'overrule.reject' | 'overrule.undo';
};

function choicesFor({ overruled, judged }: Lead): Choice[] {
  if (overruled) return [{ verdict: null, text: 'overrule.undo' }];
  const reject: Choice = { verdict: 'not-a-lead', text: 'overrule.reject' };
  if (judged === 'lead') return [reject];
  if (judged === 'not-a-lead') return [{ verdict: 'lead', text: 'overrule.accept' }];
  return [{ verdict: 'lead', text: 'overrule.release' }, reject];
}
