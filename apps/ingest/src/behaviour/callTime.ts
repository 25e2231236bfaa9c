import type { SubjectLead } from './fieldsOf.js';

/** Nobody plans a call for later than this; what says so was not written by our form. */
const MAX_AHEAD_MS = 90 * 86_400_000;
/** With a zone, so that it is one moment: RFC 3339. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * When somebody wants to be called: the time that was chosen in the form (`answers.callAt`), else at once, which is when it was
 * asked for. Epoch milliseconds. What is no moment, lies before the request or too far ahead is not believed.
 */
export function callTime({ atMs, answers }: Pick<SubjectLead, 'atMs' | 'answers'>): number {
  const { callAt } = answers;
  if (typeof callAt !== 'string' || !INSTANT.test(callAt)) return atMs;
  const chosenMs = Date.parse(callAt);
  return chosenMs >= atMs && chosenMs <= atMs + MAX_AHEAD_MS ? chosenMs : atMs;
}
