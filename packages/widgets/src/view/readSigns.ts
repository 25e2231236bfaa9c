import type { PageSigns } from '../form/toSubmission.js';

/** How the trap is found again; the class keeps it out of sight. */
export const TRAP_CLASS = 'hidden';

/** `:is` forgives a pseudo-class that the browser does not know; alone it would throw. */
const AUTOFILLED = ':is(:autofill,:-webkit-autofill)';

/** Reads from the page how the form was filled: the trap field, the browser's autofill, automation. */
export function readSigns(form: HTMLFormElement): PageSigns {
  const trap = form.querySelector<HTMLInputElement>(`[aria-hidden=true].${TRAP_CLASS} input`);
  return {
    honeypot: Boolean(trap?.value),
    autofill: form.querySelector(AUTOFILLED) !== null,
    webdriver: form.ownerDocument.defaultView?.navigator.webdriver === true,
  };
}
