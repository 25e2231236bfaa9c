import type { Campaign, FieldName } from '@lodestone/schema';
import type { FormProblems } from './checkForm.js';
import type { FormLocale, FormTexts } from './FormTexts.js';
import { type Html, html } from './html.js';
import { pageResponse } from './page.js';
import type { PostedForm } from './parseForm.js';
import { FORM_TEXTS } from './texts.js';
import { consentText } from './toLeadItem.js';

const FIELD_TYPES: Record<FieldName, { type: string; autocomplete: string; dir: string }> = {
  email: { type: 'email', autocomplete: 'email', dir: 'ltr' },
  phone: { type: 'tel', autocomplete: 'tel', dir: 'ltr' },
  name: { type: 'text', autocomplete: 'name', dir: 'auto' },
  organisation: { type: 'text', autocomplete: 'organization', dir: 'auto' },
  message: { type: 'text', autocomplete: 'off', dir: 'auto' },
};

export interface UnusableForm {
  action: string;
  posted: PostedForm;
  campaign: Campaign | undefined;
  problems: FormProblems;
  locale: FormLocale;
  pageUrl: string | undefined;
}

/** The 422 page: the same form with all that was typed, and what to mend beside its field. */
export function unusablePage({
  action,
  posted,
  campaign,
  problems,
  locale,
  pageUrl,
}: UnusableForm): Response {
  const texts = FORM_TEXTS[locale];
  const fields = fieldsToShow(posted, campaign, problems);
  const purposes = new Set([...(campaign?.consents ?? []).map(({ purpose }) => purpose), ...posted.granted]);
  const textOf = (purpose: string): string =>
    consentText(purpose, campaign, posted, locale) ?? texts.consents[purpose] ?? texts.consent;
  const content = html`<h1>${texts.problemTitle}</h1><p role="alert">${texts.problemText}</p>
<form method="post" action="${action}" novalidate>
${hidden('locale', locale)}${posted.key ? hidden('key', posted.key) : ''}${pageUrl ? hidden('page', pageUrl) : ''}${hiddenAnswers(posted)}
${fields.map((name) => field(name, posted.contact[name] ?? '', problems, texts))}
${[...purposes].map((purpose) => box(purpose, textOf(purpose), posted, problems, texts))}
<button type="submit">${texts.send}</button>
</form>`;
  return pageResponse(locale, texts.problemTitle, content, 422);
}

/** The campaign's own fields, whatever was typed, and the one that is missing. */
function fieldsToShow(
  posted: PostedForm,
  campaign: Campaign | undefined,
  problems: FormProblems,
): FieldName[] {
  const own = (campaign?.fields ?? ['email']).map((each) => (typeof each === 'string' ? each : each.name));
  const all: FieldName[] = ['email', 'phone', 'name', 'organisation', 'message'];
  return all.filter((name) => own.includes(name) || name in posted.contact || problems.has(name));
}

function field(name: FieldName, value: string, problems: FormProblems, texts: FormTexts): Html {
  const { type, autocomplete, dir } = FIELD_TYPES[name];
  const problem = problems.get(name);
  const invalid = problem ? html` aria-invalid="true" aria-describedby="${name}-error"` : '';
  const text = problem === 'field' ? texts.fieldProblem : texts.contactProblem;
  const error = problem ? html`<p class="error" id="${name}-error">${text}</p>` : '';
  const input =
    name === 'message'
      ? // The parser drops a line break right after the tag; this one is ours.
        html`<textarea id="message" name="message" rows="5" dir="auto"${invalid}>
${value}</textarea>`
      : html`<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" dir="${dir}" value="${value}"${invalid}>`;
  return html`<label for="${name}">${texts.fields[name]}</label>${input}${error}`;
}

function box(
  purpose: string,
  text: string,
  posted: PostedForm,
  problems: FormProblems,
  texts: FormTexts,
): Html {
  const name = `consent[${purpose}]`;
  const isMissing = problems.has(name);
  const checked = posted.granted.includes(purpose) ? html` checked` : '';
  const invalid = isMissing ? html` aria-invalid="true" aria-describedby="${name}-error"` : '';
  const error = isMissing ? html`<p class="error" id="${name}-error">${texts.consentProblem}</p>` : '';
  return html`${hidden(`consent-text[${purpose}]`, text)}<label class="box"><input type="checkbox" name="${name}" value="yes"${checked}${invalid}> <span>${text}</span></label>${error}`;
}

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

const hiddenAnswers = ({ answers }: PostedForm): Html[] =>
  Object.entries(answers).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => hidden(`answers[${key}]`, each)),
  );
