import type { FieldName } from '@lodestone/schema';
import type { LeadForm } from '../form/createLeadForm.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTicked = (control: Control): boolean =>
  !('checked' in control && /^(?:checkbox|radio)$/.test(control.type)) || control.checked;

function controlsOf(element: Element): Control[] {
  return [...element.querySelectorAll<Control>('input[name],textarea[name],select[name]')];
}

/** The answers of the plain form that the widget has no field for: `answers[KEY]`. They are sent along. */
export function readAnswers(element: Element): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const control of controlsOf(element)) {
    const key = /^answers\[(.+)\]$/.exec(control.name)?.[1];
    if (key && control.value && isTicked(control)) answers[key] = control.value;
  }
  return answers;
}

/**
 * Takes what the visitor had typed and ticked in the plain form before the widget came.
 * Gives the name of the control that had the focus, and the caret in it.
 */
export function carryOver(
  element: Element,
  form: LeadForm,
): { name: string; caret: number | null } | undefined {
  const active = element.ownerDocument.activeElement;
  let focused: { name: string; caret: number | null } | undefined;
  for (const control of controlsOf(element)) {
    const { name, value } = control;
    const purpose = /^consent\[(.+)\]$/.exec(name)?.[1];
    if (purpose) {
      const isAsked = form.consents.some((consent) => consent.purpose === purpose);
      if (isAsked && isTicked(control)) form.tick(purpose, true);
    } else if (value && form.fields.some((field) => field.name === name))
      form.input(name as FieldName, value);
    if (control === active)
      focused = { name, caret: 'selectionEnd' in control ? control.selectionEnd : null };
  }
  return focused;
}

/** Puts the focus and the caret where they were, without scrolling. */
export function restoreFocus(root: ShadowRoot, focused: { name: string; caret: number | null }): void {
  const control = [...root.querySelectorAll<HTMLInputElement>('[name]')].find(
    ({ name }) => name === focused.name,
  );
  control?.focus({ preventScroll: true });
  try {
    // E-mail inputs refuse selections: HTML §4.10.6.
    if (focused.caret !== null) control?.setSelectionRange(focused.caret, focused.caret);
  } catch {}
}
