/** Words for an extension in the languages in which people type numbers; a single letter only behind a whole number. */
const WORDS =
  'extension|extensión|extn?|x|anexo|ramal|r|interno|int|poste|durchwahl|dw|apparat|app?|wewn?|wewnętrzny|toestel|tst|' +
  'linka|klapka|kl|mellék|dahili|ankn?|anknytning|lok(?:al)?|вътр|доб|добавочн\\p{L}{2,3}|дод|додатков\\p{L}{2,3}|' +
  'вн|внутр|внутрішн\\p{L}{2,3}|внутренн\\p{L}{2,3}|داخلی|داخلي|تحويلة|تحویله|שלוחה|máy lẻ|内线|内線|分机|分機|转|轉|내선';
const EXTENSION = new RegExp(
  `(?:;ext=|(?<!\\p{L})(?:${WORDS})(?!\\p{L})\\.?|#)[ :.№-]{0,3}(\\d{1,7})(?!\\d)`,
  'iu',
);
/** A number stands before it, not a name or a house. */
const LEAST_DIGITS_BEFORE = 5;

/** Takes the extension out of a folded text; what stands behind it goes as well. */
export function cutExtension(text: string): { text: string; extension?: string | undefined } {
  const match = EXTENSION.exec(text);
  if (!match) return { text };
  const head = text.slice(0, match.index);
  return head.replace(/\D+/g, '').length < LEAST_DIGITS_BEFORE
    ? { text }
    : { text: head, extension: match[1] };
}
