import { ENDINGS, isCountry } from './endings.js';

/** One letter, one space, all along. */
const SPACED = /^\S(?: \S)+$/u;
/** A list's number is no part of a local part. */
const NUMBERED = /^\d+[.)] /;

/**
 * Takes out the spaces that stand beside `@` and beside dots, where an address goes on behind them: `olena @ gmail . com`.
 * Behind a space a dot ends a sentence unless an ending follows.
 */
export function closeGaps(text: string): string {
  const close = SPACED.test(text)
    ? text.replaceAll(' ', '')
    : text.replace(NUMBERED, '').replace(/ ?@ ?/g, '@');
  const at = close.lastIndexOf('@');
  if (at < 0) return close;
  const local = close
    .slice(0, at)
    .replace(/([\p{L}\p{N}]) ?\. ?(?=[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$)/u, '$1.');
  return (
    local +
    close
      .slice(at)
      .replace(/(?: \. ?|\. )([a-z]{2,4})(?![\p{L}\p{N}])/giu, (gap, ending: string) =>
        isCountry(ending.toLowerCase()) || ENDINGS.includes(ending.toLowerCase()) ? `.${ending}` : gap,
      )
  );
}
