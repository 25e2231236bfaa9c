/*
 * What can be said of a contact before any check has been loaded, in the few bytes that a page without a form has for it.
 * A `false` means that the check would say `invalid`, or that the message offers nothing: the tests hold both to it.
 */

/** Whether a text may be an e-mail address. */
export const mayBeEmail = (text: string): boolean => /\S\s*[@＠]\s*\S/.test(text);

/** Whether a text may be a telephone number. */
export const mayBePhone = (text: string): boolean => /\p{Nd}/u.test(text);

/** Whether a message may offer one of both. */
export const mayHoldContact = (text: string): boolean => /[@＠]|(?:\p{Nd}\P{Nd}*){7}/u.test(text);
