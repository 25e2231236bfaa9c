import { Component, createRef, type JSX } from 'preact';
import type { FormState } from '../form/FormState.js';
import { createPatience } from './createPatience.js';
import { describeError } from './describeError.js';
import { ErrorSummary } from './ErrorSummary.js';
import { FormFields } from './FormFields.js';
import { Heading } from './Heading.js';
import type { LeadFormModel } from './LeadFormModel.js';
import { readSigns } from './readSigns.js';
import { Thanks } from './Thanks.js';
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
export class LeadFormView extends Component<LeadFormViewProps, { form: FormState }> {
  override state = { form: this.props.model.form.getState() };
  #view = createRef<HTMLDivElement>();
  #summary = createRef<HTMLDivElement>();
  #patience = createPatience();
  #stop: (() => void) | undefined;

  override componentDidMount(): void {
    const { form } = this.props.model;
    this.#stop = form.subscribe(() => this.setState({ form: form.getState() }));
  }

  override componentWillUnmount(): void {
    this.#stop?.();
  }

  override componentDidUpdate(_props: LeadFormViewProps, { form: before }: { form: FormState }): void {
    const { attempts, phase, refused } = this.state.form;
    const view = this.#view.current;
    // What follows may be shorter, and a server's answer comes too late for the browser to forgive a shift.
    if (phase === 'submitting' && view) view.style.minHeight = `${view.offsetHeight}px`;
    // The focus moves once for each refused submit, not while errors are mended.
    if (attempts === before.attempts) return;
    if (this.#summary.current) this.#summary.current.focus();
    else if (refused[0]) this.#focusOn(this.#idOf(refused[0]));
  }

  #idOf = (path: string): string => `${this.props.model.id}-${path.replace(/\W/g, '-')}`;

  #focusOn = (id: string): void => {
    this.#view.current?.querySelector<HTMLElement>(`[id="${id}"]`)?.focus();
  };

  #errorOf = (path: string): string | undefined => {
    const { form, texts } = this.props.model;
    const code = this.state.form.errors[path];
    const field = form.fields.find((candidate) => candidate.path === path);
    return code && describeError(code, field, texts);
  };

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

  #drawForm(isBusy: boolean): JSX.Element {
    const { model, headingLevel = 2 } = this.props;
    const { id, form, host, texts } = model;
    const { form: state } = this.state;
    const open = state.refused.map((path) => ({ id: this.#idOf(path), text: this.#errorOf(path) }));
    return (
      <form
        class="form"
        part="form"
        noValidate
        aria-labelledby={id}
        {...this.#patience.handlers}
        onFocusIn={form.focus}
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit(readSigns(event.currentTarget));
        }}
      >
        {this.#drawHead()}
        {open.length > 1 && open.some(({ text }) => text) && (
          <ErrorSummary
            title={texts.t('error.summary')}
            headingLevel={headingLevel}
            errors={open}
            innerRef={this.#summary}
            onChoose={this.#focusOn}
          />
        )}
        <FormFields
          model={model}
          state={state}
          idOf={this.#idOf}
          errorOf={this.#errorOf}
          focusOn={this.#focusOn}
          patience={this.#patience}
        />
        <Trap name={id} />
        {state.phase === 'failed' && (
          <p class="failed" part="error" role="alert">
            {texts.t('error.failed')}
          </p>
        )}
        <button class="button" part="button" type="submit" aria-disabled={isBusy ? 'true' : undefined}>
          {texts.t(isBusy ? 'submitting' : 'submit')}
        </button>
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
    const { form: state } = this.state;
    const isBusy = state.phase === 'checking' || state.phase === 'submitting';
    const isDone = state.phase === 'delivered' || state.phase === 'queued';
    return (
      <div class={isDone ? 'view done' : 'view'} ref={this.#view}>
        {!isDone && this.#drawForm(isBusy)}
        <div role="status">
          {isBusy && <span class="hidden">{model.texts.t('submitting')}</span>}
          {isDone && <Thanks id={model.id} headingLevel={headingLevel} state={state} texts={model.texts} />}
        </div>
      </div>
    );
  }
}
