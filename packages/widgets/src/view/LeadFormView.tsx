import { Component, createRef, type JSX } from 'preact';
import { type FormState, isBusy, isDone } from '../form/FormState.js';
import type * as Afterwards from './afterwards.js';
import { createPatience } from './createPatience.js';
import { describeError } from './describeError.js';
import { FormFields } from './FormFields.js';
import type { FormParts } from './FormParts.js';
import { Heading } from './Heading.js';
import type { LeadFormModel } from './LeadFormModel.js';
import { loadAfterwards } from './loadAfterwards.js';
import { readSigns } from './readSigns.js';
import { Trap } from './Trap.js';

export interface LeadFormViewProps {
  model: LeadFormModel;
  /** Level of the title among the headings of the page. */
  headingLevel?: number | undefined;
}

/**
 * The form and, after it, the thanks. It draws no surface: whoever mounts it does. Its title has the id of the model.
 * A class, because the hooks would add 1.1 kB to the first form that a visitor waits for.
 */
export class LeadFormView extends Component<LeadFormViewProps> {
  #view = createRef<HTMLDivElement>();
  #patience = createPatience();
  #attempts = this.#getState().attempts;
  #stop: (() => void) | undefined;
  /** Without it the first field that is wrong takes the focus, and the thanks are two words. */
  #after: Partial<typeof Afterwards> = {};

  override componentDidMount(): void {
    this.#stop = this.props.model.form.subscribe(() => this.forceUpdate());
    void loadAfterwards().then((after) => {
      this.#after = after;
      after.onceDrawn?.(this.props.model, this.#view.current);
      this.forceUpdate();
    });
  }

  override componentWillUnmount(): void {
    this.#stop?.();
  }

  override componentDidUpdate(): void {
    const { attempts, phase, refused } = this.#getState();
    const view = this.#view.current;
    // What follows may be shorter, and a server's answer comes too late for the browser to forgive a shift.
    if (phase === 'submitting' && view) view.style.minHeight = `${view.offsetHeight}px`;
    // The focus moves once for each refused submit, not while errors are mended.
    if (attempts === this.#attempts) return;
    this.#attempts = attempts;
    const summary = view?.querySelector<HTMLElement>('.summary');
    if (summary) summary.focus();
    else if (refused[0]) this.#focusOn(refused[0]);
  }

  #getState(): FormState {
    return this.props.model.form.getState();
  }

  #idOf = (path: string): string => `${this.props.model.id}-${path.replace(/\W/g, '-')}`;

  #focusOn = (path: string): void => {
    this.#view.current?.querySelector<HTMLElement>(`[id="${this.#idOf(path)}"]`)?.focus();
  };

  #errorOf = (path: string): string | undefined => {
    const { form, texts } = this.props.model;
    const code = this.#getState().errors[path];
    const field = form.fields.find((candidate) => candidate.path === path);
    return code && describeError(code, field, texts);
  };

  async #submit(form: HTMLFormElement): Promise<void> {
    const { body, form: machine } = this.props.model;
    if (!(await body?.next?.())) await machine.submit(readSigns(form));
  }

  #drawHead(): JSX.Element {
    const { id, texts } = this.props.model;
    return (
      <div class="head">
        <Heading class="title" part="title" level={this.props.headingLevel} id={id}>
          {texts.t('title')}
        </Heading>
        {texts.intro && (
          <p class="intro" part="text">
            {texts.intro}
          </p>
        )}
      </div>
    );
  }

  #drawForm(state: FormState): JSX.Element {
    const { model, headingLevel = 2 } = this.props;
    const { id, host, texts, body } = model;
    const { ErrorSummary } = this.#after;
    const parts: FormParts = {
      model,
      state,
      idOf: this.#idOf,
      errorOf: this.#errorOf,
      focusOn: this.#focusOn,
      patience: this.#patience,
    };
    return (
      <form
        class="form"
        part="form"
        noValidate
        aria-labelledby={id}
        {...this.#patience.handlers}
        onFocusIn={model.form.focus}
        onSubmit={(event) => {
          event.preventDefault();
          void this.#submit(event.currentTarget);
        }}
      >
        {this.#drawHead()}
        {ErrorSummary && state.refused[1] && state.refused.some(this.#errorOf) && (
          <ErrorSummary headingLevel={headingLevel} parts={parts} />
        )}
        {body?.Intro && <body.Intro model={model} headingLevel={headingLevel} />}
        <FormFields parts={parts} />
        <Trap name={id} />
        {state.phase === 'failed' && (
          <p class="failed" part="error" role="alert">
            {texts.t('error.failed')}
          </p>
        )}
        <button class="button" part="button" type="submit" aria-disabled={isBusy(state)}>
          {isBusy(state) ? texts.t('submitting') : (body?.action?.() ?? texts.t('submit'))}
        </button>
        {body?.Actions && <body.Actions model={model} headingLevel={headingLevel} />}
        {host.privacyUrl && (
          <a class="privacy" part="privacy" href={host.privacyUrl} target="_blank" rel="noopener">
            {texts.t('privacy')}
          </a>
        )}
      </form>
    );
  }

  render(): JSX.Element {
    const { model, headingLevel } = this.props;
    const { body } = model;
    const state = this.#getState();
    const { Thanks } = this.#after;
    if (body?.View)
      return (
        <div class="view" ref={this.#view}>
          <body.View model={model} headingLevel={headingLevel ?? 2} />
        </div>
      );
    return (
      <div class={isDone(state) ? 'view done' : 'view'} ref={this.#view}>
        {!isDone(state) && this.#drawForm(state)}
        <div role="status">
          {isBusy(state) && <span class="hidden">{model.texts.t('submitting')}</span>}
          {isDone(state) &&
            (Thanks ? (
              <Thanks model={model} headingLevel={headingLevel} state={state} />
            ) : (
              model.texts.t('success.title')
            ))}
        </div>
        {isDone(state) && body?.Outcome && (
          <body.Outcome model={model} headingLevel={headingLevel ?? 2} state={state} />
        )}
      </div>
    );
  }
}
