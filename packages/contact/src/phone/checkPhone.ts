import { checkPhoneShape } from './checkPhoneShape.js';
import type { PhoneCheck, PhoneOptions } from './PhoneCheck.js';

/**
 * Checks a phone number as it was typed: any digits, spaces, brackets, trunk zero, 00, extension.
 * Shape: `value` in E.164 when the country is known, else the digits; `national`, `country` and `type` when the number tells them.
 * The world's metadata is its own lazy file; while it cannot be loaded the cheap check answers.
 * Errors: never rejects on any string. Doubt (`impossible…`, `premium`) is `suspect`; only a text without digits is `invalid`.
 */
export async function checkPhone(text: string, options: PhoneOptions = {}): Promise<PhoneCheck> {
  try {
    const { parsePhone } = await import('./index.js');
    return parsePhone(text, options);
  } catch {
    return checkPhoneShape(text);
  }
}
