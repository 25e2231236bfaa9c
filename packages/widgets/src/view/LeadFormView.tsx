import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { describeError } from './describeError.js';
import { ErrorSummary } from './ErrorSummary.js';
import { FormFields } from './FormFields.js';
import { Heading } from './Heading.js';
import type { LeadFormModel } from './LeadFormModel.js';
import { readSigns } from './readSigns.js';
import { Thanks } from './Thanks.js';
import { Trap } from './Trap.js';
import { useFormState } from './useLeadForm.js';
import { usePatience } from './usePatience.js';

export interface LeadFormViewProps {
  model: LeadFormModel;
  /** Level of the title among the headings of the page. */
  headingLevel?: number | undefined;
  /** Id of the title, for a dialog to be named by. */
  titleId?: string | undefined;
}

/** The form and, after it, the thanks. It draws no surface: whoever mounts it does. */
export function LeadFormView({ model, headingLevel = 2, titleId }: LeadFormViewProps): JSX.Element {
  const { form, texts, host, campaign } = model;
  const { t } = texts;
  const state = useFormState(form);
  const prefix = `${campaign.id}-${useId()}`;
  const title = titleId ?? `${prefix}-title`;
  const element = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const patience = usePatience();
  const idOf = (path: string) => `${prefix}-${path.replace(/\W/g, '-')}`;
  const focusOn = (id: string) => element.current?.querySelector<HTMLElement>(`[id="${id}"]`)?.focus();
  const errorOf = (path: string) => {
    const code = state.errors[path];
    const field = form.fields.find((candidate) => candidate.path === path);
    return code && describeError(code, field, texts);
  };
  const open = state.refused.flatMap((path) => {
    const text = errorOf(path);
    return text ? [{ id: idOf(path), text }] : [];
  });
  const hasSummary = state.refused.length > 1 && open.length > 0;

  // The focus moves once for each refused submit, not while errors are mended
  useLayoutEffect(() => {
    if (hasSummary) summary.current?.focus();
    else if (open[0]) focusOn(open[0].id);
  }, [state.attempts]);

  const isBusy = state.phase === 'checking' || state.phase === 'submitting';
  const isDone = state.phase === 'delivered' || state.phase === 'queued';
  return (
    <div class="view">
      {!isDone && (
        <form
          class="form"
          part="form"
          noValidate
          aria-labelledby={title}
          ref={element}
          {...patience.handlers}
          onFocusIn={() => form.focus()}
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit(readSigns(event.currentTarget));
          }}
        >
          <div class="head">
            <Heading class="title" part="title" level={headingLevel} id={title}>
              {t('title')}
            </Heading>
            {texts.intro && (
              <p class="intro" part="text">
                {texts.intro}
              </p>
            )}
          </div>
          {hasSummary && (
            <ErrorSummary
              title={t('error.summary')}
              headingLevel={headingLevel}
              errors={open}
              innerRef={summary}
              onChoose={focusOn}
            />
          )}
          <FormFields {...{ model, state, idOf, errorOf, focusOn, patience }} />
          <Trap host={host} />
          {state.phase === 'failed' && (
            <p class="failed" part="error" role="alert">
              {t('error.failed')}
            </p>
          )}
          <button class="button" part="button" type="submit" aria-disabled={isBusy ? 'true' : undefined}>
            {t(isBusy ? 'submitting' : 'submit')}
          </button>
          {host.privacyUrl && (
            <a class="privacy" part="privacy" href={host.privacyUrl} target="_blank" rel="noopener">
              {t('privacy')}
            </a>
          )}
        </form>
      )}
      <div role="status">
        {isBusy && <span class="hidden">{t('submitting')}</span>}
        {isDone && <Thanks id={title} headingLevel={headingLevel} state={state} texts={texts} />}
      </div>
    </div>
  );
}
