/** Letters with marks, and marks that stand by themselves: only these need Unicode's tables. */
const MARKED = /[\u00c0-\u024f\u1100-\u11ff\u1e00-\u1eff]|[\u0300-\u036f]|[\u0653-\u0655]|[\u3099\u309a]/;

/** A lower-case text without the marks of Latin letters, and composed. */
export function foldMarks(folded: string): string {
  return MARKED.test(folded)
    ? folded
        .normalize('NFD')
        .replace(/([a-z])\p{Mn}+/gu, '$1')
        .normalize('NFC')
    : folded;
}
