import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';
import { stopAll } from './stopAll.js';

interface Form {
  campaign: string;
  widget: string;
  /** The field that was left last. */
  field?: string;
}

/**
 * What happens to our forms, told by their own events: `form_view`, `form_start`, `form_field { field }` once for each that
 * was left filled, `form_dismissed`, and `form_abandoned { field }` when the page is left or the widget closed with a form
 * begun and not sent. Names of fields only, never what was typed.
 */
export const onForms: SignalSource = (emit, { window, document }) => {
  const begun = new Map<string, Form>();
  const filled = new Set<string>();

  const on = (name: string, react: (form: Form) => void): (() => void) =>
    listenTo(document, [`lodestone:${name}`], (event) => {
      const { campaign, widget } = (event as CustomEvent<Form>).detail;
      react({ campaign, widget });
    });
  const without = ({ campaign }: Form): boolean => begun.delete(campaign);

  function abandon(form: Form | undefined): void {
    if (form && without(form)) emit('form_abandoned', { ...form });
  }

  return stopAll(
    on('view', ({ campaign, widget }) => emit('form_view', { campaign, widget })),
    on('start', (form) => {
      begun.set(form.campaign, form);
      emit('form_start', { campaign: form.campaign, widget: form.widget });
    }),
    on('submit', without),
    on('dismiss', ({ campaign, widget }) => emit('form_dismissed', { campaign, widget })),
    on('close', ({ campaign }) => abandon(begun.get(campaign))),
    listenTo(document, ['focusout'], (event) => {
      const [control] = event.composedPath() as Partial<HTMLInputElement>[];
      const form = [...begun.values()].at(-1);
      if (!form || !control?.name || !control.value || control.type === 'checkbox') return;
      // What the host's own forms are called is not ours to tell.
      if (control.getRootNode?.() === document) return;
      form.field = control.name.slice(0, 64);
      const place = `${form.campaign} ${form.field}`;
      if (filled.has(place)) return;
      filled.add(place);
      emit('form_field', { campaign: form.campaign, field: form.field });
    }),
    listenTo(window, ['pagehide'], () => {
      for (const form of [...begun.values()]) abandon(form);
    }),
  );
};
