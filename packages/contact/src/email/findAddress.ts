/** What may stand right before an address without being part of it: most marks, and whatever no keyboard of letters has. */
const OPENING = /[\s"'`([{<|:.,;!?=>*/\\]|[^\p{L}\p{M}\p{N}\p{ASCII}]/u;
const WORDLY = /[\p{L}\p{M}\p{N}@]/u;
/** Marks that come in pairs; a mark that is its own partner is left out. */
const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const LABEL = /^(?:mailto|smtp|https?|from|to|contact|[a-z-]*mail|[^\p{ASCII}]+)[:=]\/*/iu;
/** What stands before an address and is no part of it: a label, a word that announces one, or a mark between the two. */
const ANNOUNCED =
  /mail|correo|courriel|adres|addres|indirizz|conta[ck]t|kontakt|post|poczt|write|reply|send|escr[ií]|(?:^|\s)(?:is|es|ist|est|è|jest|je|to|at|er|me|use)$|[:=;,|>/*.!?\])_-]$/iu;
/** A name in another script, or an emoji, beside an address is no part of it. */
const OTHER_SCRIPT = /[^\p{ASCII}\p{Script=Latin}]/u;
/** A whole address, and something glued to it: `x@i.ua(home)`, `x@i.ua;tel:123`. */
const BEFORE_REMARK = /^([^@]+@[\p{L}\p{M}\p{N}.-]+\.\p{L}{2,})[;(<[{"«»|]/u;
const HOST = /\.[^.]{2,}$/;

/** The one address in a text, without what stands around it; or the whole text, trimmed, when none is sure. */
export function findAddress(text: string): string {
  const opening = text.lastIndexOf('<', text.lastIndexOf('@'));
  const inside = opening < 0 ? '' : (text.slice(opening + 1).split('>', 2)[0] ?? '');
  if (inside.includes('@') && text.includes('>', opening)) return findAddress(inside);
  const words = text
    .replace(/<[a-z/][^<>@]*>|\]\(|>/gi, ' ')
    .replace(/(\S)</g, '$1 ')
    .split(' ')
    .flatMap(splitWord)
    .filter((word) => word !== '');
  const first = words.findIndex((word) => /.@./u.test(stripWord(word)));
  const address = stripWord(words[first] ?? '');
  const before = /^[([{"'<|]|mailto:/i.test(words[first] ?? '') ? '' : words.slice(0, first).join(' ');
  if (first < 0 || (words.length > 1 && !(HOST.test(address) && isApart(before, address))))
    return trimEnds(text);
  const half = address.slice(0, address.length / 2);
  return half + half === address ? half : address;
}

/** Two addresses may stand in one word, with a separator between them. */
function splitWord(word: string): string[] {
  return word.indexOf('@') === word.lastIndexOf('@') ? [word] : word.split(/[,;|/\\]/);
}

function stripWord(word: string): string {
  const link = word.toLowerCase().lastIndexOf('mailto:');
  if (link >= 0)
    return trimEnds((word.slice(link + 7).split('?', 1)[0] ?? '').replace(/%2b/i, '+').replace(/^\/+/, ''));
  const address = trimEnds(trimEnds(word).replace(LABEL, ''));
  return BEFORE_REMARK.exec(address)?.[1] ?? address;
}

/** By hand, because an anchored class at the end is quadratic on a long run that does not end the text. */
function trimEnds(text: string): string {
  const letters = [...text];
  let start = 0;
  let end = letters.length;
  while (end > 0 && !WORDLY.test(letters[end - 1] ?? '') && letters.includes('@')) end--;
  while (end > 0 && OPENING.test(letters[end - 1] ?? '')) end--;
  while (start < end && OPENING.test(letters[start] ?? '') && !isPaired(letters, start)) start++;
  // A handle's mark before an address.
  if (letters[start] === '@' && letters.indexOf('@', start + 2) > 0) start++;
  return letters.slice(start, end).join('');
}

/** `{olena}@example.org`: the mark belongs to the local part. */
function isPaired(letters: readonly string[], start: number): boolean {
  const mark = letters[start] ?? '';
  return letters[letters.indexOf('@') - 1] === (PARTNERS[mark] ?? mark) && letters.indexOf('@') > start + 1;
}

function isApart(before: string, address: string): boolean {
  if (!/\p{L}/u.test(before) || ANNOUNCED.test(before) || OTHER_SCRIPT.test(before)) return true;
  const name = /^\p{L}{3,}/u.exec(address)?.[0];
  return name !== undefined && before.toLowerCase().includes(name.toLowerCase());
}
