import type { PageSigns } from '../form/toSubmission.js';

/** How the trap is found again; the class keeps it out of sight. */
export const TRAP_CLASS = 'hidden';

/** Reads from the page how the form was filled: the trap field, the browser's autofill, automation. */
export function readSigns(form: HTMLFormElement): PageSigns {
  const trap = form.querySelector<HTMLInputElement>(`[aria-hidden=true].${TRAP_CLASS} input`);
  return {
    honeypot: Boolean(trap?.value),
    autofill: matchesAny(form, ':autofill') || matchesAny(form, ':-webkit-autofill'),
    webdriver: form.ownerDocument.defaultView?.navigator.webdriver === true,
  };
}

/** Browsers throw on a pseudo-class that they do not know. */
function matchesAny(form: HTMLFormElement, selector: string): boolean {
  try {
    return form.querySelector(selector) !== null;
  } catch {
    return false;
  }
}
