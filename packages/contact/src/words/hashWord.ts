/** Of the first letters of a text, so many as `length` says: FNV-1a over UTF-16 code units. */
export function hashWord(text: string, length: number = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The hash of a word on a list (stems have another than the word that is spelt so), its upper bits. */
export function hashOnList(hash: number, list: number, isStem: boolean, bits: number): number {
  // The last letters must reach the upper bits.
  const mixed = Math.imul(hash ^ (hash >>> 15) ^ ((list * 2 + Number(isStem) + 1) << 8), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> (32 - bits);
}
