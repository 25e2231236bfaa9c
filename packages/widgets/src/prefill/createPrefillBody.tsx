import type { Translator } from '@lodestone/i18n';
import type en from '@lodestone/i18n/locales/prefill-en';
import type { FieldName } from '@lodestone/schema';
import type { JSX } from 'preact';
import type { Body, BodyProps, CreateBody } from '../body/Body.js';
import { isBusy, isDone } from '../form/FormState.js';
import { readForm } from '../form/readForm.js';
import type { Prefilled } from './Prefilled.js';
import { PREFILL_CSS } from './prefillCss.js';

/** By what a reader knows whether it is he: in this order, of what is seen. */
const WHOSE: readonly FieldName[] = ['name', 'email', 'phone', 'organisation'];

/**
 * Fills in what a letter's link told, once, as the form opens: only fields that are empty, never a box. Above them stands
 * for whom, and a button that empties every form of the page: letters are passed on. Nothing is begun, kept or sent by it.
 * A form that many people fill in turn stays as it is.
 */
export const createPrefillBody =
  (known: Prefilled): CreateBody =>
  (model) => {
    const { campaign, form } = model;
    const before = form.getState().values;
    const asked = campaign.isKiosk ? [] : readForm(campaign).fields.map(({ name }) => name);
    const contact = known.contact();
    const filled = asked.filter((name) => contact[name] && !before[name]?.trim());
    const own = Object.fromEntries(filled.map((name) => [name, contact[name]]));
    if (filled.length > 0) form.prefill({ ...before, ...own });

    /** What stands as it was filled in. */
    const standing = (): FieldName[] => filled.filter((name) => form.getState().values[name] === own[name]);

    const stop = known.onForget(() => {
      const state = form.getState();
      if (isBusy(state) || isDone(state)) return;
      form.prefill({ ...state.values, ...Object.fromEntries(standing().map((name) => [name, ''])) });
    });

    // Nobody types what is there already: haste is no sign of a program here.
    const { submit } = form;
    form.submit = (signs) => submit(standing().length > 0 ? { ...signs, autofill: true } : signs);

    const body: Body = {
      css: PREFILL_CSS,
      stop,
      Intro: ({ model: { body: whole, texts } }: BodyProps): JSX.Element | null => {
        const seen = standing().filter((name) => whole?.shows?.(`contact.${name}`) ?? true);
        const whose = WHOSE.find((name) => seen.includes(name));
        if (!whose) return null;
        const t = texts.t as unknown as Translator<typeof en>;
        return (
          <p class="prefilled" part="text">
            <span>{t('prefill.whose', { x: own[whose] ?? '' })}</span>
            <button
              type="button"
              part="prefill-clear"
              onClick={({ currentTarget }) => {
                // The button goes, and the focus with it.
                const control = currentTarget.closest('form')?.querySelector<HTMLElement>('.input');
                known.forget();
                control?.focus();
              }}
            >
              {t('prefill.clear')}
            </button>
          </p>
        );
      },
    };
    return body;
  };
