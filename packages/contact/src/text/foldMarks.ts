/** Latin letters with marks, each one code unit. */
const LETTERS = /[\u00c0-\u024f\u1e00-\u1eff]/g;
/** Marks that stand by themselves, and letters that are put together: only these need the whole text decomposed. */
const MARKS = /[\u0300-\u036f\u0653-\u0655\u1100-\u11ff\u3099\u309a]/;
/** Nothing of all that: ASCII, Cyrillic. */
const PLAIN = /^[ -~\u0400-\u052f]*$/;

/** A lower-case text without the marks of Latin letters, and composed. */
export function foldMarks(folded: string): string {
  if (PLAIN.test(folded)) return folded;
  if (!MARKS.test(folded)) return folded.replace(LETTERS, (letter) => letter.normalize('NFD').charAt(0));
  return folded
    .normalize('NFD')
    .replace(/([a-z])\p{Mn}+/gu, '$1')
    .normalize('NFC');
}
