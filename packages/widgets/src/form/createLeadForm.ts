import type { SubmitIssue, SubmitOutcome, WidgetHost } from '@lodestone/core';
import type { AnswerValue, Campaign, FieldName } from '@lodestone/schema';
import type { Texts } from '../texts/createTexts.js';
import { type ContactChecks, checkField, type FieldVerdict } from './checkField.js';
import { createChecksLoader } from './createChecksLoader.js';
import { createStateStore, withEntry } from './createStateStore.js';
import { type FormState, isBusy, isDone } from './FormState.js';
import { findIssues, keepShowable } from './findIssues.js';
import { type FormSpec, readForm } from './readForm.js';
import { type PageSigns, toSubmission } from './toSubmission.js';

/** How long a submit waits for the checks' chunk before it goes on without: the server judges again. */
export const CHECKS_WAIT_MS = 1_500;

export interface LeadFormOptions {
  campaign: Campaign;
  host: WidgetHost;
  /** The words of the consents go into the submission as they are shown. */
  texts: Texts;
  /** Further answers of the page's own form, sent along. */
  answers?: Readonly<Record<string, AnswerValue>> | undefined;
  /** The element on which events are told. */
  target?: (() => object | undefined) | undefined;
  loadChecks?: (() => Promise<ContactChecks>) | undefined;
  /** Resolves after the delay. */
  wait?: ((delayMs: number) => Promise<void>) | undefined;
}

/** The form without a view: what it asks, what was typed, and what became of it. */
export interface LeadForm extends FormSpec {
  /** Asks for other fields and boxes from now on. Only what is asked is checked and sent. */
  ask(spec: FormSpec): void;
  /** An answer beside the contact; undefined takes it back. Begins the form like a keystroke. */
  answer(name: string, value: AnswerValue | undefined): void;
  /** What is known of the visitor stands in the fields; the form does not begin by it. */
  prefill(values: FormState['values']): void;
  /** Whether nothing asked for stops a submit; else what does is shown. */
  check(): Promise<boolean>;
  /** The idempotency key, once something was filled in. */
  key(): string | undefined;
  /** Empty again, for the next person. */
  reset(): void;
  /** The present state; the same object until something changes. */
  getState(): FormState;
  /** Called after each change; gives the way to stop. */
  subscribe(listener: () => void): () => void;
  /** The visitor came to the form: the outbox is prepared and the checks are loaded. With the event they help in its control, too. */
  focus(event?: Pick<Event, 'target'>): void;
  /** A value as typed. The first one starts the form: its key is made here and kept over every retry. */
  input(name: FieldName, value: string): void;
  tick(purpose: string, granted: boolean): void;
  /**
   * The visitor left a field: a value that cannot be a contact becomes an error, a likely typo a suggestion, and a contact
   * in the message or in a field for something else a suggestion for the field that is empty.
   */
  blur(name: FieldName): Promise<void>;
  /** Takes the suggestion in place of what was typed. */
  accept(name: FieldName): void;
  /** Checks and sends. Does nothing while it is on its way or when it has arrived. Never rejects. */
  submit(signs?: PageSigns): Promise<void>;
}

/** Makes the state machine of one lead form. It touches no DOM: the view tells it what happens. */
export function createLeadForm({
  campaign,
  host,
  texts,
  answers,
  target = () => undefined,
  loadChecks = async () => (await import('./contact.js')).createContactChecks(),
  wait = (delayMs) => new Promise((done) => setTimeout(done, delayMs)),
}: LeadFormOptions): LeadForm {
  let spec = readForm(campaign);
  const given: Record<string, AnswerValue> = { ...answers };
  const store = createStateStore();
  const checks = createChecksLoader(loadChecks);
  const { id, widget, placement = 'inline' } = campaign;
  const event = { campaign: id, widget, placement };
  let key: string | undefined;
  let startedAtMs: number | undefined;

  /** Nothing can be changed any more, and a second submit does nothing. */
  const isOnItsWay = (): boolean => isBusy(store.get()) || isDone(store.get());

  function judge(name: FieldName): FieldVerdict {
    const field = spec.fields.find((candidate) => candidate.name === name);
    return field ? checkField(field, store.get().values[name] ?? '', host.locale, checks.current()) : {};
  }

  function focus(event?: Pick<Event, 'target'>): void {
    if (startedAtMs === undefined) {
      startedAtMs = host.nowMs();
      host.prepare();
    }
    const target = event?.target;
    void checks.load().then(() => target && checks.current()?.attend?.(target, host));
  }

  /** False when nothing may be changed any more. */
  function fill(part: Partial<FormState>): boolean {
    if (isOnItsWay()) return false;
    focus();
    const isFirst = !key;
    key ??= host.makeKey();
    store.set(store.get().phase === 'idle' ? { phase: 'filling', ...part } : part);
    if (isFirst) host.emit('start', event, target());
    return true;
  }

  function refuse(issues: SubmitIssue[]): void {
    store.set({
      phase: 'filling',
      errors: Object.fromEntries(issues.map(({ path, code }) => [path, code])),
      refused: issues.map(({ path }) => path),
      attempts: store.get().attempts + 1,
    });
    host.emit('validation-error', { ...event, issues }, target());
  }

  /** The visitor who still looks on learns that it has arrived. */
  function whenDelivered(queuedKey: string): void {
    (target() as Partial<EventTarget> | undefined)?.addEventListener?.('lodestone:success', (told) => {
      if ((told as CustomEvent<{ key: string }>).detail.key === queuedKey) store.set({ phase: 'delivered' });
    });
  }

  function settle(outcome: SubmitOutcome): void {
    const { status } = outcome;
    if (status === 'delivered') store.set({ phase: status });
    else if (status === 'queued') {
      store.set({ phase: status, queuedReason: outcome.reason });
      whenDelivered(outcome.key);
    } else {
      const issues = status === 'rejected' ? keepShowable(spec, outcome.issues) : [];
      // A page that cancels the submission has its own reason and its own words for it.
      const isCancelled = status === 'failed' && outcome.error.code === 'submit/cancelled';
      if (issues.length > 0) refuse(issues);
      else store.set({ phase: isCancelled ? 'filling' : 'failed' });
    }
  }

  async function check(next: 'filling' | 'submitting'): Promise<boolean> {
    if (isOnItsWay()) return false;
    focus();
    store.set({ phase: 'checking' });
    if (!checks.current()) await Promise.race([checks.load(), wait(CHECKS_WAIT_MS)]);
    const issues = findIssues(spec, store.get(), (name) => judge(name).error);
    if (issues.length > 0) refuse(issues);
    else store.set({ phase: next, errors: {}, refused: [] });
    return issues.length === 0;
  }

  return {
    get fields() {
      return spec.fields;
    },
    get consents() {
      return spec.consents;
    },
    ask(other) {
      spec = other;
      store.set({});
    },
    answer(name, value) {
      if (!fill({})) return;
      if (value === undefined) delete given[name];
      else given[name] = value;
    },
    prefill: (values) => store.set({ values }),
    check: () => check('filling'),
    key: () => key,
    reset() {
      key = undefined;
      startedAtMs = undefined;
      for (const name in given) delete given[name];
      Object.assign(given, answers);
      store.reset();
    },
    getState: store.get,
    subscribe: store.subscribe,
    focus,
    input(name, value) {
      const { values, suggestions, errors } = store.get();
      const path = `contact.${name}`;
      const part = {
        values: { ...values, [name]: value },
        suggestions: withEntry(suggestions, name, undefined),
      };
      const isMended = fill(part) && errors[path] && value.trim() && !judge(name).error;
      if (isMended) store.set({ errors: withEntry(errors, path, undefined) });
    },
    tick(purpose, granted) {
      const state = store.get();
      const errors = granted ? withEntry(state.errors, `consents.${purpose}`, undefined) : state.errors;
      fill({ granted: { ...state.granted, [purpose]: granted }, errors });
    },
    async blur(name) {
      const value = store.get().values[name];
      if (!value?.trim()) return;
      await checks.load();
      const offered = await checks.current()?.offer?.(store.get().values);
      const { values, errors, suggestions } = store.get();
      if (isOnItsWay() || values[name] !== value) return;
      const { error, suggestion } = judge(name);
      store.set({
        errors: withEntry(errors, `contact.${name}`, error),
        suggestions: { ...withEntry(suggestions, name, suggestion), ...offered },
      });
    },
    accept(name) {
      const { values, errors, suggestions } = store.get();
      const value = suggestions[name];
      if (value === undefined) return;
      fill({
        values: { ...values, [name]: value },
        suggestions: withEntry(suggestions, name, undefined),
        errors: withEntry(errors, `contact.${name}`, undefined),
      });
    },
    async submit(signs = {}) {
      if (!(await check('submitting'))) return;
      key ??= host.makeKey();
      const elapsedMs = Math.round(host.nowMs() - (startedAtMs ?? 0));
      const filled = { campaign, spec, state: store.get(), texts, answers: given, key, elapsedMs, signs };
      settle(await host.submit(toSubmission(filled), target()));
    },
  };
}
