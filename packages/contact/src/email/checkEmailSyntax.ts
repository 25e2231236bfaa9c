import { asText } from '../asText.js';
import type { EmailCheck } from './EmailCheck.js';
import { findSyntaxProblem, MAX_TEXT_LENGTH } from './findSyntaxProblem.js';
import { repairEmail } from './repairEmail.js';

/** What a slip of the domain looks like before anybody has looked for its host. */
const REPAIRABLE = /^syntax-(?:comma|dots|domain|missing-tld)$/;

/**
 * Checks the syntax of an e-mail address as it was typed or pasted, at once and without any list: what stands in for
 * `checkEmailShape` until that has been loaded.
 * Shape: the same `value`; never a suggestion. What may be a slip beside the `@` is `suspect`; `invalid` is `invalid` there, too.
 * Errors: never throws on any string.
 */
export function checkEmailSyntax(text: string): EmailCheck {
  const typed = asText(text);
  if (typed.length > MAX_TEXT_LENGTH)
    return { status: 'invalid', reasons: ['syntax-too-long'], value: typed };
  const value = repairEmail(typed);
  const problem = findSyntaxProblem(value);
  if (!problem) return { status: 'ok', reasons: [], value };
  const isSlip = REPAIRABLE.test(problem) || /^[^@]+@@+[^@]+$/.test(value);
  return { status: isSlip ? 'suspect' : 'invalid', reasons: [problem], value };
}
