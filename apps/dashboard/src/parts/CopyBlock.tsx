import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useEnvironment } from '../Environment.js';
import { useI18n } from '../i18n/I18n.js';

type CopyState = 'idle' | 'done' | 'failed';

/** Code to paste, with a button that copies it and says so. */
export function CopyBlock({ code, label }: { code: string; label: string }): JSX.Element {
  const { t } = useI18n();
  const { copy } = useEnvironment();
  const [state, setState] = useState<CopyState>('idle');
  const run = (): void =>
    void copy(code).then(
      () => setState('done'),
      () => setState('failed'),
    );
  return (
    <div class="copy">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="code" dir="ltr" tabIndex={0} aria-label={label}>
        <pre>
          <code>{code}</code>
        </pre>
      </section>
      <button type="button" class="button-plain" onClick={run} aria-label={`${t('copy.do')}: ${label}`}>
        {state === 'done' ? t('copy.done') : t('copy.do')}
      </button>
      <p role="status" class={state === 'failed' ? 'copy-failed' : 'quiet-status'}>
        {state === 'done' ? t('copy.done') : state === 'failed' ? t('copy.failed') : ''}
      </p>
    </div>
  );
}
