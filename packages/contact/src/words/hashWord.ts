/**
 * The hash of a word, or of the stem of so many letters with which a word begins (a stem has another hash than the word that
 * is spelt so): FNV-1a over UTF-16 code units, the upper bits of it.
 */
export function hashWord(text: string, bits: number, stemLength?: number): number {
  let hash = 0x811c9dc5;
  const length = stemLength ?? text.length;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The last letters must reach the upper bits.
  const mixed = Math.imul(hash ^ (hash >>> 15) ^ (stemLength === undefined ? 0 : 0x5bd1e995), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> (32 - bits);
}
