import { checkEmailShape } from './checkEmailShape.js';
import type { EmailCheck, EmailOptions } from './EmailCheck.js';

/**
 * Checks an e-mail address as it was typed or pasted, by lists of throwaway hosts, public mail hosts and roles, too.
 * Shape: as `checkEmailShape`, and `mailbox` for all but `invalid`. In a browser the lists are one lazy file with a compact
 * filter, in Node the whole ones. If the file cannot be loaded the shape's answer stands.
 * Errors: never rejects on any string. `invalid` reasons begin with `syntax`.
 */
export async function checkEmail(text: string, options: EmailOptions = {}): Promise<EmailCheck> {
  const check = checkEmailShape(text);
  if (check.status === 'invalid') return check;
  try {
    const { judgeMailbox } = await import('./judgeMailbox.js');
    return judgeMailbox(check, options);
  } catch {
    return check;
  }
}
