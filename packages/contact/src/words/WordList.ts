/** The lists of scripts/words, by what a word on them says. The place of a list is its bit in a mask: add only at the end. */
export const WORD_LISTS = [
  /** A whole name of a hero, a celebrity, or a word for a name. */
  'fake',
  /** A whole name that is nobody's, beyond doubt. */
  'invented',
  /** Not a name: a test, a refusal, a word for a name. */
  'nameless',
  /** May stand beside such words, and with them alone names nobody. */
  'beside',
  'organisation',
  'legal',
  /** A well-known firm's whole name. */
  'maker',
  'position',
  /** An organisation's name field is filled with this by who has none. */
  'generic',
  'around',
  /** What unasked-for offers are about. */
  'topic',
  /** How they press. */
  'urge',
  /** A given name. */
  'called',
  /** A word of an organisation or a position that is a family's name too. */
  'surname',
] as const;

export type WordList = (typeof WORD_LISTS)[number];

/** The bit of a list in what `listsOf` and `listsOfWord` of `#words` answer. */
export function bitOf(list: WordList): number {
  return 1 << WORD_LISTS.indexOf(list);
}

/** The letter of a list before its words in `all.ts`. */
export function markOf(list: WordList): string {
  return String.fromCharCode('a'.charCodeAt(0) + WORD_LISTS.indexOf(list));
}
