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
 * What happens to our forms, told by their own events: `form_view { campaign }` once a page for each (also of a form that
 * stood in view before), `form_start`, `form_field { field }` once for each that was left filled, `form_dismissed`, and `form_abandoned { field }` when the page is left or the widget closed with a form
 * begun and not sent. Names of fields only, never what was typed.
 */
export const onForms: SignalSource = (emit, { window, document }) => {
  const begun = new Map<string, Form>();
  const filled = new Set<string>();
  const viewed = new Set<string>();

  const stopFields: (() => void)[] = [];

  const on = (name: string, react: (form: Form, element: Element) => void): (() => void) =>
    listenTo(document, [`lodestone:${name}`], (event) => {
      // Said again on the element that declares a surface.
      if (!event.bubbles) return;
      const { campaign, widget } = (event as CustomEvent<Form>).detail;
      react({ campaign, widget }, event.target as Element);
    });

  /** Where the focus goes inside a shadow tree is not seen outside of it. */
  function watchFields(form: Form, { shadowRoot }: Element): void {
    if (!shadowRoot) return;
    const stop = listenTo(shadowRoot, ['focusout'], ({ target }) => {
      const { name, value, type } = target as HTMLInputElement;
      if (!name || !value || type === 'checkbox') return;
      form.field = name.slice(0, 64);
      const place = `${form.campaign} ${form.field}`;
      if (filled.has(place)) return;
      filled.add(place);
      emit('form_field', { campaign: form.campaign, field: form.field });
    });
    stopFields.push(stop);
  }

  const without = ({ campaign }: Form): boolean => begun.delete(campaign);

  function abandon(form: Form | undefined): void {
    if (form && without(form)) emit('form_abandoned', { ...form });
  }

  function view(campaign: string): void {
    if (viewed.has(campaign)) return;
    viewed.add(campaign);
    emit('form_view', { campaign });
  }

  for (const element of document.querySelectorAll('lodestone-form[campaign]'))
    if (element.shadowRoot && isInView(element, window)) view(element.getAttribute('campaign') ?? '');
  return stopAll(
    on('view', ({ campaign }) => view(campaign)),
    on('start', (form, element) => {
      begun.set(form.campaign, form);
      watchFields(form, element);
      emit('form_start', { campaign: form.campaign, widget: form.widget });
    }),
    on('submit', without),
    on('dismiss', ({ campaign, widget }) => emit('form_dismissed', { campaign, widget })),
    on('close', ({ campaign }) => abandon(begun.get(campaign))),
    () => stopAll(...stopFields)(),
    listenTo(window, ['pagehide'], () => {
      for (const form of [...begun.values()]) abandon(form);
    }),
  );
};

function isInView(element: Element, { innerHeight }: Window): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top < innerHeight && bottom > 0;
}
