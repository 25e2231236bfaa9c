import { matchesRule, type RuleFacts } from '@lodestone/core/scoring';
import {
  type AnswerValue,
  type Campaign,
  FIELDS,
  type FieldName,
  type Question,
  type Rule,
} from '@lodestone/schema';

/** One thing that is asked: a field of the contact, or a question. */
export interface Asked {
  /** The field's name, or the question's id. */
  name: string;
  question?: Question | undefined;
  when?: Rule | undefined;
}

/** What is known while the form is filled: answers by id, fields by name, `known.ID` for what was answered in an earlier form. */
export type StepFacts = Readonly<Record<string, AnswerValue | undefined>>;

const isField = (name: string): name is FieldName => (FIELDS as readonly string[]).includes(name);

/**
 * The pages of a form in steps. Without `steps` each question has a page, and the fields share the last one. What no step
 * names stands on the last page.
 */
export function readPages({ steps, survey = [], fields }: Campaign, names: readonly string[]): Asked[][] {
  const rules = new Map<string, Rule | undefined>();
  for (const field of fields ?? []) if (typeof field === 'object') rules.set(field.name, field.when);
  const askedOf = (name: string): Asked[] => {
    const question = survey.find(({ id }) => id === name);
    if (question) return [{ name, question, when: question.when }];
    return isField(name) && names.includes(name) ? [{ name, when: rules.get(name) }] : [];
  };
  const wanted = steps ?? [...survey.map(({ id }) => [id]), [...names]];
  const pages = wanted.map((page) => page.flatMap(askedOf)).filter((page) => page.length > 0);
  const named = new Set(pages.flat().map(({ name }) => name));
  const left = [...survey.map(({ id }) => id), ...names].filter((name) => !named.has(name)).flatMap(askedOf);
  const last = pages.at(-1);
  if (last) last.push(...left);
  else pages.push(left);
  return pages;
}

/** What of a page is asked under these facts. */
export const askedNow = (page: readonly Asked[], fields: StepFacts, nowMs: number): Asked[] => {
  const facts: RuleFacts = { nowMs, signals: [], fields };
  return page.filter(({ when }) => !when || matchesRule(when, facts));
};
