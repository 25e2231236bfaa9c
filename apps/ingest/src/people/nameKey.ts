/** Marks above and below letters of Latin, Cyrillic and Arabic, joiners, direction marks, and apostrophes of every kind. */
const UNSEEN =
  /[\u0300-\u036f\u0640\u064b-\u0652\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'`\u00b4\u02b9\u02bc\u2018\u2019\u2032]/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** More words than any name has; the rest of a text is not looked at. */
const MAX_WORDS = 12;
const MAX_TEXT_LENGTH = 200;

/**
 * A name to compare with: its words folded, sorted, each once. Empty when there is no word in it.
 * Order and case of the words, accents and apostrophes make no difference: "Коваль Олена" is "Олена КОВАЛЬ". Scripts are not
 * converted into one another. Idempotent.
 */
export function nameKey(name: string): string {
  const folded = name
    .slice(0, MAX_TEXT_LENGTH)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک');
  const words = folded.match(WORD) ?? [];
  return [...new Set(words.slice(0, MAX_WORDS))].sort().join(' ');
}
