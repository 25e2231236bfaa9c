import type { AnswerValue, Choice, Question } from '@lodestone/schema';
import type { JSX } from 'preact';
import { localText } from '../magnets/localText.js';

export interface QuestionFieldProps {
  question: Question;
  id: string;
  locale: string;
  value: AnswerValue | undefined;
  error: string | undefined;
  optional: string;
  onAnswer: (value: AnswerValue | undefined) => void;
}

/** The numbers of a scale. */
export function scaleOf({ kind, min = 1, max = 5 }: Question): number[] {
  const [from, to] = kind === 'nps' ? [0, 10] : [min, Math.min(max, min + 20)];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** One question: a group of choices, a scale, or a box to write in. */
export function QuestionField(props: QuestionFieldProps): JSX.Element {
  const { question, id, locale, value, error, optional, onAnswer } = props;
  const { kind, required } = question;
  const words = localText(question.text, locale);
  const label = (
    <>
      {words} {!required && <span class="optional">{optional}</span>}
    </>
  );
  const problem = error && (
    <p class="error" part="error" id={`${id}-error`}>
      {error}
    </p>
  );
  if (kind === 'text')
    return (
      <div class="field wide">
        <div class="top">
          <label class="label" part="label" for={id}>
            {label}
          </label>
          {problem}
        </div>
        <textarea
          class="input"
          part="input"
          id={id}
          rows={3}
          dir="auto"
          maxLength={4_000}
          value={String(value ?? '')}
          aria-invalid={Boolean(error) || undefined}
          aria-describedby={error && `${id}-error`}
          onInput={({ currentTarget }) =>
            onAnswer(currentTarget.value.trim() ? currentTarget.value : undefined)
          }
        />
      </div>
    );
  const isScale = kind === 'scale' || kind === 'nps';
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-invalid={Boolean(error) || undefined}
      aria-describedby={error && `${id}-error`}
    >
      <legend>{label}</legend>
      {problem}
      {isScale ? <Scale {...props} /> : <Choices {...props} />}
    </fieldset>
  );
}

function Choices({ question, id, locale, value, onAnswer }: QuestionFieldProps): JSX.Element {
  const isMany = question.kind === 'multiple';
  const chosen = Array.isArray(value) ? value : value === undefined ? [] : [String(value)];
  const choose = (one: Choice, isOn: boolean): void => {
    const others = chosen.filter((each) => each !== one.value);
    const next = isOn ? [...others, one.value] : others;
    if (isMany) onAnswer(next.length > 0 ? next : undefined);
    else onAnswer(one.value);
  };
  return (
    <>
      {(question.choices ?? []).map((one) => (
        <label key={one.value} class="choice" part="choice">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={id}
            value={one.value}
            checked={chosen.includes(one.value)}
            onChange={({ currentTarget }) => choose(one, currentTarget.checked)}
          />
          <span>{localText(one.label, locale)}</span>
        </label>
      ))}
    </>
  );
}

function Scale({ question, id, locale, value, onAnswer }: QuestionFieldProps): JSX.Element {
  const digits = new Intl.NumberFormat(locale);
  const [low, high] = question.ends ?? [];
  return (
    <>
      <div class="scale">
        {scaleOf(question).map((number) => (
          <label key={number} class="choice" part="choice">
            <input
              type="radio"
              name={id}
              value={number}
              checked={value === number}
              onChange={() => onAnswer(number)}
            />
            <span>{digits.format(number)}</span>
          </label>
        ))}
      </div>
      {low && (
        <div class="ends">
          <span>{localText(low, locale)}</span>
          <span>{localText(high, locale)}</span>
        </div>
      )}
    </>
  );
}
