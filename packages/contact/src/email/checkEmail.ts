import { checkEmailSyntax } from './checkEmailSyntax.js';
import type { EmailCheck, EmailOptions } from './EmailCheck.js';

/**
 * Checks an e-mail address as it was typed or pasted: syntax, slips, throwaway hosts, roles.
 * Shape: as `checkEmailShape` of `./email`, with the lists' reasons, and `mailbox` for all but `invalid`. In a browser the
 * lists are one lazy file with a compact filter, in Node the whole ones. If it cannot be loaded, the syntax alone answers.
 * Errors: never rejects on any string. `invalid` reasons begin with `syntax`.
 */
export async function checkEmail(text: string, options: EmailOptions = {}): Promise<EmailCheck> {
  try {
    const { judgeEmail } = await import('./judgeEmail.js');
    return judgeEmail(text, options);
  } catch {
    return checkEmailSyntax(text);
  }
}
