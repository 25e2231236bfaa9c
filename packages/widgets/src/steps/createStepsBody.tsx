import { parseJson } from '@lodestone/core';
import type { AnswerValue, FieldName } from '@lodestone/schema';
import { Component, createRef, type JSX } from 'preact';
import type { Body, BodyProps, CreateBody } from '../body/Body.js';
import { isBusy, isDone } from '../form/FormState.js';
import { moreTexts } from '../magnets/moreTexts.js';
import { QuestionField } from './QuestionField.js';
import { type Asked, askedNow, readPages, type StepFacts } from './readPages.js';
import { STEPS_CSS } from './stepsCss.js';

interface Kept {
  page?: number;
  answers?: Record<string, AnswerValue>;
  values?: Partial<Record<FieldName, string>>;
}

/**
 * A form in steps: questions and fields, conditions, back and forth, and what was begun is still there after a reload
 * (only on a device that may keep it). Nothing is sent before the last step, and nothing that is not asked any more.
 */
export const createStepsBody: CreateBody = (model, magnets) => {
  const { campaign, form, host } = model;
  const { memory } = magnets;
  const t = moreTexts(model);
  const all = { fields: form.fields, consents: form.consents };
  const pages = readPages(
    campaign,
    all.fields.map(({ name }) => name),
  );
  const keptUnder = `partial:${campaign.id}`;
  const knownUnder = 'known';
  const known = Object(parseJson(memory.get(knownUnder)) ?? {}) as Record<string, true>;
  const before = Object(parseJson(memory.get(keptUnder)) ?? {}) as Kept;
  const answers: Record<string, AnswerValue> = { ...before.answers };
  let errors: Record<string, string> = {};
  let page = 0;
  let moves = 0;
  const isResumed = Object.keys(answers).length > 0 || Object.keys(before.values ?? {}).length > 0;

  function facts(): StepFacts {
    const { values } = form.getState();
    const earlier = Object.fromEntries(Object.keys(known).map((id) => [`known.${id}`, true]));
    const typed = Object.entries(values).filter(([, value]) => value.trim());
    return { ...earlier, ...Object.fromEntries(typed), ...answers };
  }

  const on = (index: number): Asked[] => askedNow(pages[index] ?? [], facts(), magnets.serverNowMs());
  /** Pages on which anything is asked. */
  const path = (): number[] => pages.map((_, index) => index).filter((index) => on(index).length > 0);
  const isLast = (): boolean => page === path().at(-1);

  /** The machine knows what is asked here, or, for sending, on every page. */
  function ask(everything = false): void {
    const asked = (everything ? path() : [page]).flatMap(on).map(({ name }) => name);
    form.ask({
      fields: all.fields.filter(({ name }) => asked.includes(name)),
      consents: everything || isLast() ? all.consents : [],
    });
  }

  function keep(): void {
    const { values } = form.getState();
    memory.set(keptUnder, JSON.stringify({ page, answers, values } satisfies Kept));
  }

  function go(to: number): void {
    page = to;
    moves += 1;
    errors = {};
    ask();
    keep();
  }

  function answer(name: string, value: AnswerValue | undefined): void {
    if (value === undefined) delete answers[name];
    else answers[name] = value;
    delete errors[name];
    form.answer(name, value);
    ask();
    keep();
  }

  /** Answers of questions that are not asked any more do not count. */
  function dropUnasked(): void {
    const asked = new Set(
      path()
        .flatMap(on)
        .map(({ name }) => name),
    );
    for (const name of Object.keys(answers))
      if (!asked.has(name)) {
        delete answers[name];
        form.answer(name, undefined);
      }
  }

  function findErrors(): Record<string, string> {
    const missing = on(page).filter(
      ({ name, question }) => question?.required && answers[name] === undefined,
    );
    return Object.fromEntries(
      missing.map(({ name, question }) => [
        name,
        t(question?.kind === 'text' ? 'steps.fill' : 'steps.choose'),
      ]),
    );
  }

  for (const [name, value] of Object.entries(answers)) form.answer(name, value);
  for (const [name, value] of Object.entries(before.values ?? {})) form.input(name as FieldName, value);
  if (path().includes(before.page ?? -1)) page = before.page ?? 0;
  else page = path()[0] ?? 0;
  ask();
  const stop = form.subscribe(() => {
    const state = form.getState();
    if (isDone(state)) {
      memory.remove(keptUnder);
      for (const name of Object.keys(answers)) known[name] = true;
      memory.set(knownUnder, JSON.stringify(known));
    } else if (state.phase === 'idle') {
      // Emptied for the next person.
      for (const name of Object.keys(answers)) delete answers[name];
      page = path()[0] ?? 0;
    } else if (!isBusy(state)) keep();
  });

  const body: Body = {
    css: STEPS_CSS,
    stop,
    shows: (name) =>
      on(page).some((asked) => `contact.${asked.name}` === name) ||
      (isLast() && !name.startsWith('contact.')),
    action: () => (isLast() ? undefined : t('steps.next')),
    async next() {
      errors = findErrors();
      if (Object.keys(errors).length > 0) {
        moves += 1;
        form.ask({ fields: form.fields, consents: form.consents });
        return true;
      }
      if (isLast()) {
        dropUnasked();
        ask(true);
        return false;
      }
      ask();
      if (await form.check()) {
        go(path().find((index) => index > page) ?? page);
        const { id, widget, placement = 'inline' } = campaign;
        host.emit('step', { campaign: id, widget, placement, step: path().indexOf(page) + 1 });
      }
      return true;
    },
    Actions: () => {
      const earlier = path().filter((index) => index < page);
      return earlier.length > 0 ? (
        <button type="button" class="back" part="back" onClick={() => go(earlier.at(-1) ?? 0)}>
          {t('steps.back')}
        </button>
      ) : null;
    },
    Intro: (props: BodyProps) => (
      <Step
        {...props}
        moves={moves}
        index={path().indexOf(page) + 1}
        count={path().length}
        progress={t('steps.progress', { x: path().indexOf(page) + 1, count: path().length })}
        note={isResumed && moves === 0 ? t('steps.resumed') : ''}
        firstError={Object.keys(errors)[0]}
      >
        {on(page).flatMap(({ name, question }) =>
          question ? (
            <QuestionField
              key={name}
              id={`${model.id}-${name}`}
              question={question}
              locale={host.locale}
              value={answers[name]}
              error={errors[name]}
              optional={model.texts.t('optional')}
              onAnswer={(value) => answer(name, value)}
            />
          ) : (
            []
          ),
        )}
      </Step>
    ),
  };
  return body;
};

interface StepProps extends BodyProps {
  /** Grows with each step and each refusal: then the focus moves. */
  moves: number;
  index: number;
  count: number;
  progress: string;
  note: string;
  firstError: string | undefined;
  children: JSX.Element[];
}

class Step extends Component<StepProps> {
  #root = createRef<HTMLDivElement>();
  #bar = createRef<HTMLDivElement>();
  #moves = 0;

  override componentDidMount(): void {
    this.#moves = this.props.moves;
    this.#draw();
  }

  override componentDidUpdate(): void {
    this.#draw();
    const { moves, firstError, model } = this.props;
    if (moves === this.#moves) return;
    this.#moves = moves;
    const group =
      firstError && this.#root.current?.querySelector<HTMLElement>(`[id="${model.id}-${firstError}"]`);
    // A screen reader hears where it is, and goes on from there.
    (group || this.#root.current)?.focus();
  }

  #draw(): void {
    const { index, count } = this.props;
    this.#bar.current?.style.setProperty('--lodestone-share', `${count > 0 ? index / count : 0}`);
  }

  render(): JSX.Element {
    const { progress, count, note, children } = this.props;
    return (
      <div
        class="questions"
        ref={this.#root}
        tabIndex={-1}
        {...(count > 1 ? { role: 'group', 'aria-label': progress } : {})}
      >
        {count > 1 && (
          <div class="progress">
            <span>{progress}</span>
            <div class="track" aria-hidden="true">
              <div ref={this.#bar} />
            </div>
          </div>
        )}
        {note && <p class="intro">{note}</p>}
        {children}
      </div>
    );
  }
}
