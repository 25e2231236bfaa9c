import type { WidgetHost } from '@lodestone/core';
import type { Campaign, FieldName } from '@lodestone/schema';
import type { Texts } from '../texts/createTexts.js';
import { type ContactChecks, checkField } from './checkField.js';
import type { FormState } from './FormState.js';
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
  answers?: Readonly<Record<string, string>> | undefined;
  /** The element on which events are told. */
  target?: (() => object | undefined) | undefined;
  loadChecks?: (() => Promise<ContactChecks>) | undefined;
  /** Resolves after the delay. */
  wait?: ((delayMs: number) => Promise<void>) | undefined;
}

/** The form without a view: what it asks, what was typed, and what became of it. */
export interface LeadForm extends FormSpec {
  /** The present state; the same object until something changes. */
  getState(): FormState;
  /** Called after each change; gives the way to stop. */
  subscribe(listener: () => void): () => void;
  /** The visitor came to the form: the outbox is prepared and the checks are loaded. */
  focus(): void;
  /** A value as typed. The first one starts the form: its key is made here and kept over every retry. */
  input(name: FieldName, value: string): void;
  tick(purpose: string, granted: boolean): void;
  /** The visitor left a field: a value that cannot be a contact becomes an error, a likely typo a suggestion. */
  blur(name: FieldName): Promise<void>;
  /** Takes the suggestion in place of what was typed. */
  accept(name: FieldName): void;
  /** Checks and sends. Does nothing while it is on its way or when it has arrived. Never rejects. */
  submit(signs?: PageSigns): Promise<void>;
}

const waitByTimer = (delayMs: number): Promise<void> => new Promise((done) => setTimeout(done, delayMs));

/** Makes the state machine of one lead form. It touches no DOM: the view tells it what happens. */
export function createLeadForm({
  campaign,
  host,
  texts,
  answers,
  target = () => undefined,
  loadChecks = () => import('@lodestone/contact'),
  wait = waitByTimer,
}: LeadFormOptions): LeadForm {
  const spec = readForm(campaign);
  const listeners = new Set<() => void>();
  const event = {
    campaign: campaign.id,
    widget: campaign.widget,
    placement: campaign.placement ?? 'inline',
  } as const;
  let state: FormState = {
    phase: 'idle',
    values: {},
    granted: {},
    errors: {},
    suggestions: {},
    refused: [],
    attempts: 0,
  };
  let key: string | undefined;
  let startedAtMs: number | undefined;
  let checks: ContactChecks | undefined;
  let loading: Promise<void> | undefined;

  function change(part: Partial<FormState>): void {
    state = { ...state, ...part };
    for (const listener of [...listeners]) listener();
  }

  const isOnItsWay = (): boolean => /^(?:checking|submitting|delivered|queued)$/.test(state.phase);

  /** A chunk that cannot be loaded leaves the fields unchecked, and is asked for again next time. */
  function load(): Promise<void> {
    loading ??= loadChecks().then(
      (loaded) => {
        checks = loaded;
      },
      () => {
        loading = undefined;
      },
    );
    return loading;
  }

  function focus(): void {
    if (startedAtMs !== undefined) return;
    startedAtMs = host.nowMs();
    host.prepare();
    void load();
  }

  function start(): Partial<FormState> {
    focus();
    if (!key) {
      key = host.makeKey();
      host.emit('start', event, target());
    }
    return state.phase === 'idle' ? { phase: 'filling' } : {};
  }

  const verdictOf = (name: FieldName) => {
    const field = spec.fields.find((candidate) => candidate.name === name);
    const value = state.values[name] ?? '';
    return field ? checkField(field, value, host.locale, checks) : {};
  };

  function without<Value>(from: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
    return Object.fromEntries(Object.entries(from).filter(([other]) => other !== name));
  }

  function refuse(issues: readonly { path: string; code: string }[]): void {
    change({
      phase: 'filling',
      errors: Object.fromEntries(issues.map(({ path, code }) => [path, code])),
      refused: issues.map(({ path }) => path),
      attempts: state.attempts + 1,
    });
    host.emit('validation-error', { ...event, issues: [...issues] }, target());
  }

  function findIssues(): { path: string; code: string }[] {
    const issues: { path: string; code: string }[] = [];
    for (const { name, path, required } of spec.fields) {
      const isEmpty = !state.values[name]?.trim();
      const code = isEmpty ? required && 'contact/required' : verdictOf(name).error;
      if (code) issues.push({ path, code });
    }
    for (const { purpose, path, required } of spec.consents)
      if (required && !state.granted[purpose]) issues.push({ path, code: 'consent/required' });
    return issues;
  }

  async function send(signs: PageSigns): Promise<void> {
    change({ phase: 'submitting', errors: {}, refused: [] });
    key ??= host.makeKey();
    const elapsedMs = Math.round(host.nowMs() - (startedAtMs ?? host.nowMs()));
    const outcome = await host.submit(
      toSubmission({ campaign, spec, state, texts, answers, key, elapsedMs, signs }),
      target(),
    );
    if (outcome.status === 'delivered') change({ phase: 'delivered' });
    else if (outcome.status === 'queued') change({ phase: 'queued', queuedReason: outcome.reason });
    else if (outcome.status === 'rejected') {
      const paths = [...spec.fields, ...spec.consents].map(({ path }) => path);
      const first = spec.fields.find(({ required }) => required)?.path;
      const issues = outcome.issues
        .map(({ path, code }) => ({ path: path === 'contact' && first ? first : path, code }))
        .filter(({ path }) => paths.includes(path));
      if (issues.length > 0) refuse(issues);
      else change({ phase: 'failed' });
    } else {
      // A page that cancels the submission has its own reason and its own words for it.
      change({ phase: outcome.error.code === 'submit/cancelled' ? 'filling' : 'failed' });
    }
  }

  return {
    ...spec,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    focus,
    input(name, value) {
      if (isOnItsWay()) return;
      const started = start();
      const path = `contact.${name}`;
      change({
        ...started,
        values: { ...state.values, [name]: value },
        suggestions: without(state.suggestions, name),
      });
      const isMended = state.errors[path] && value.trim() && !verdictOf(name).error;
      if (isMended) change({ errors: without(state.errors, path) });
    },
    tick(purpose, granted) {
      if (isOnItsWay()) return;
      const started = start();
      const path = `consents.${purpose}`;
      change({
        ...started,
        granted: { ...state.granted, [purpose]: granted },
        errors: granted ? without(state.errors, path) : state.errors,
      });
    },
    async blur(name) {
      const value = state.values[name];
      if (!value?.trim()) return;
      await load();
      if (isOnItsWay() || state.values[name] !== value) return;
      const { error, suggestion } = verdictOf(name);
      const path = `contact.${name}`;
      change({
        errors: error ? { ...state.errors, [path]: error } : without(state.errors, path),
        suggestions: suggestion
          ? { ...state.suggestions, [name]: suggestion }
          : without(state.suggestions, name),
      });
    },
    accept(name) {
      const suggestion = state.suggestions[name];
      if (suggestion === undefined || isOnItsWay()) return;
      change({
        values: { ...state.values, [name]: suggestion },
        suggestions: without(state.suggestions, name),
        errors: without(state.errors, `contact.${name}`),
      });
    },
    async submit(signs = {}) {
      if (isOnItsWay()) return;
      focus();
      change({ phase: 'checking' });
      if (!checks) await Promise.race([load(), wait(CHECKS_WAIT_MS)]);
      const issues = findIssues();
      if (issues.length > 0) refuse(issues);
      else await send(signs);
    },
  };
}
