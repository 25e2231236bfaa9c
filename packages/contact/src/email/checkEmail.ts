import { checkEmailShape } from './checkEmailShape.js';
import type { EmailCheck } from './EmailCheck.js';

/**
 * Checks an e-mail address as it was typed or pasted, throwaway hosts included.
 * Shape: `suggestion` only when one was found. Pasted noise is repaired into `value`, which stays `ok`.
 * Errors: never rejects on any string. `invalid` reasons begin with `syntax`.
 */
export async function checkEmail(text: string): Promise<EmailCheck> {
  return checkEmailShape(text);
}
