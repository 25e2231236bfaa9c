/** Words for `@` and for a dot, as people write them to hide an address or because a keyboard has no such key. */
const AT =
  'at|ät|et|соба(?:ка|чка)|песик|равлик|arr?obase|arroba|ma[łl]pa|chiocciola|klammeraffe|kukac|apenstaartje|snabel-a|zavin[áa][čc]|παπάκι|ات|آت';
const DOT =
  'dot|точка|крапка|point|punkt|punto|ponto|pont|punt|kropka|bodka|nokta|te[čc]ka|τελεία|دات|نقطه|نقطة';
const inBrackets = (words: string): RegExp => new RegExp(` ?[([{<] ?(?:${words}) ?[)\\]}>] ?`, 'giu');
const between = (words: string): RegExp => new RegExp(`[\\s*_|#~/-]+(?:${words})[\\s*_|#~/-]+`, 'giu');
const HIDDEN_AT = inBrackets(`${AT}|a|@`);
const HIDDEN_DOT = inBrackets(`${DOT}|\\.`);
const SPOKEN_AT = between(AT);
const SPOKEN_DOT = between(DOT);
/** Nothing but an address, or a label and an address. */
const ADDRESS = /^(?:[^@]*[:=–—-] )?[^\s@]+ ?@ ?[^\s@]+\.[^\s@.]{2,}$/u;

/**
 * Turns spelled-out marks into marks: `olena (at) gmail [dot] com`, `olena собака ukr.net`, `reza ات gmail دات com`.
 * Words without brackets are read so only when nothing but an address comes out; else the text stays as it is.
 */
export function spellOut(text: string): string {
  const marked = text.replace(HIDDEN_AT, '@').replace(HIDDEN_DOT, '.');
  const plain = marked.indexOf('@') === marked.lastIndexOf('@') ? marked : text;
  const spoken = (plain.includes('@') ? plain : plain.replace(SPOKEN_AT, '@')).replace(SPOKEN_DOT, '.');
  return ADDRESS.test(spoken) ? spoken : plain;
}
