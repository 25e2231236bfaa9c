/** The lists of scripts/words, by what a word on them says. */
export type WordList =
  /** A whole name that is nobody's. */
  | 'fake'
  /** A whole name that is nobody's, beyond doubt. */
  | 'invented'
  /** Not a name: a test, a refusal, a word for a name. */
  | 'nameless'
  /** May stand beside such words, and with them alone names nobody. */
  | 'beside'
  | 'organisation'
  | 'legal'
  /** A well-known firm's whole name. */
  | 'maker'
  | 'position'
  /** An organisation's name field is filled with this by who has none. */
  | 'generic'
  | 'around'
  /** What unasked-for offers are about. */
  | 'topic'
  /** How they press. */
  | 'urge';

/** FNV-1a over UTF-16 code units with the list's first letter in front, its upper bits. */
export function hashWord(list: WordList, text: string, bits: number): number {
  let hash = 0x811c9dc5;
  const marked = list[0] + text;
  for (let at = 0; at < marked.length; at++) hash = Math.imul(hash ^ marked.charCodeAt(at), 0x01000193);
  // The last letters must reach the upper bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> (32 - bits);
}
