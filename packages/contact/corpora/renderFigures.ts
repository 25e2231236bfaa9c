import { type Measured, percentOf } from './Measured.js';

/** Where the README has the figures. */
const MARKS = ['<!-- figures: pnpm measure:contact --write -->', '<!-- /figures -->'] as const;

/** The figures as a table of Markdown. */
export function renderFigures(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ kind, figures }) =>
    Object.entries(figures).map(
      ([name, figure]) =>
        `| ${kind} | ${name} | ${percentOf(figure).toFixed(2)} | ${figure.right} of ${figure.of} |`,
    ),
  );
  return ['| kind | figure | per cent | rows |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Puts the table into a README. Errors: throws where the README has no place for it. */
export function withFigures(readme: string, table: string): string {
  const [from, to] = MARKS.map((mark) => readme.indexOf(mark));
  if (from === undefined || to === undefined || from < 0 || to < from)
    throw new Error('the README has no place for figures');
  return `${readme.slice(0, from + MARKS[0].length)}\n\n${table}\n\n${readme.slice(to)}`;
}
