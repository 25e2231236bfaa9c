import { PROPRIETOR_BEFORE, PROPRIETOR_BEHIND } from '#words';

/** Whether the folded text is the registered name of a sole proprietor: a legal form, in front of a name or behind it. */
export function isProprietor(folded: string): boolean {
  const text = folded.slice(0, 200);
  return PROPRIETOR_BEFORE.test(text) || PROPRIETOR_BEHIND.test(text);
}
