/*
 * What can be said of a contact before any check has been loaded, in the few bytes that a page without a form has for it.
 * A `false` means that the check says `invalid`, and finds nothing in a message: the tests hold both to it.
 */

/** Whether a text may be an e-mail address, or a message offer one: two parts, and something between them that is no plain letter. */
export const mayBeEmail = (text: string): boolean => /\S\W+\S/.test(text);

/** Whether a text may be a telephone number, or a message offer one. */
export const mayBePhone = (text: string): boolean => /\p{Nd}/u.test(text);
