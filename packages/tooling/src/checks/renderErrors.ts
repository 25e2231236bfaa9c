import { ERROR_TEXTS, type ErrorText } from '../../../core/src/errors/errorTexts.js';

/** The document of all codes, made from the table. */
export function renderErrors(): string {
  const rows = Object.entries<ErrorText>(ERROR_TEXTS).map(
    ([code, { audience, text, fix }]) =>
      `| <a id="${code.replace('/', '-')}"></a>\`${code}\` | ${audience} | ${text} | ${fix} |`,
  );
  return [
    '# Error codes',
    '',
    'Generated from `src/errors/errorTexts.ts`. Browser bundles carry the code only; `data-debug` brings the texts.',
    '',
    '| code | who can act | what happened | what to do |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
