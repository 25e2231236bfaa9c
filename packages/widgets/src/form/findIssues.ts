import type { SubmitIssue } from '@lodestone/core';
import type { FormState } from './FormState.js';
import type { FormSpec } from './readForm.js';

/** What stops a submit, in the order of the form: an empty required field, a value that `judge` calls an error, a required box that is empty. */
export function findIssues(
  { fields, consents }: FormSpec,
  { values, granted }: FormState,
  judge: (name: FormSpec['fields'][number]['name']) => string | undefined,
): SubmitIssue[] {
  const issues: SubmitIssue[] = [];
  for (const { name, path, required } of fields) {
    const code = values[name]?.trim() ? judge(name) : required && 'contact/required';
    if (code) issues.push({ path, code });
  }
  for (const { purpose, path, required } of consents)
    if (required && !granted[purpose]) issues.push({ path, code: 'consent/required' });
  return issues;
}

/** The issues of a rejected submission that this form can show; an issue of the contact as a whole stands at the first required field. */
export function keepShowable({ fields, consents }: FormSpec, issues: readonly SubmitIssue[]): SubmitIssue[] {
  const first = fields.find(({ required }) => required)?.path ?? '';
  return issues
    .map(({ path, code }) => ({ path: path === 'contact' ? first : path, code }))
    .filter(({ path }) => [...fields, ...consents].some((asked) => asked.path === path));
}
