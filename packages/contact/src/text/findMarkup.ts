import { foldWidth } from '../fold/fold.js';
import { hasScript } from './hasScript.js';

/** Kinds of markup that no name and no organisation has. */
export type MarkupReason = 'markup-script' | 'markup-html' | 'markup-injection';

/** Attacks on what stores and shows the text. Whoever asks about code does not write them. */
const ATTACK =
  /\$\{(?:jndi|\d)|[{#$%@]\{\s?\d|\{\{\s?(?:\d|constructor|config)|<\?php|<%=|\{% ?debug|["{[]\$[a-z]{2,7}"|\bunion\s+(?:all\s+)?select\b|['";\d)]\s?;?\s?(?:drop|truncate)\s+(?:table|database)\b|['"]\s?\)?\s?(?:or|and)\s+(?:['"]?\d+['"]?\s?[=>]|['"]{2}|sleep\()|\d'? and sleep\(|['"]\s?;?\s?--(?:\s|$)|;\s?(?:select \*|exec|insert|delete|update|ls|cat|rm|touch)\s|xp_cmdshell|\$\([a-z]|&& ?[a-z]|`(?:touch|ls|cat|id|rm|whoami|curl) ?[/-]?|kernel\.ex|\bsystem\("|=(?:cmd\||hyperlink\()|%0[0ad](?:%|$|\b)|\\r\\n[a-z]+:|!!python|__proto__|\[\[\d|\/etc\/passwd|\/dev\/null|^%[dnsx]$|^\{\d\}$/i;
/** Markup and code that an honest question may show, but a name never has. */
const HTML = /<\/?[a-z][^<>]{0,200}>|&(?:lt|gt|#x?[\da-f]{1,6});?|\[\/?(?:url|link|img|b|i|u)\b|<!--/i;
const CODE = /\$\{|\{\{|\b(?:drop\s+table|insert\s+into|delete\s+from)\b|['"]\s?(?:or|and)\s+['"]?\d/i;
/** Links dressed up: what advertisers paste, and what no question needs. */
const DRESSED_LINK = /<a\s[^<>]{0,100}href|\[(?:url|link)\b/i;

/** No markup and no attack comes without one of these, but for a few words. */
const SIGN = /[<>&{}[\]$%`=\\;"'()#_/:*|.]/;
const WORDS = /union\s+(?:all\s+)?select|drop\s+table|insert\s+into|delete\s+from/i;

/** The worst kind that stands in the text, or nothing. Linear in the length. */
export function findMarkup(text: string): MarkupReason | undefined {
  const plain = foldWidth(text);
  if (!SIGN.test(plain) && !WORDS.test(plain)) return undefined;
  const markup = findMarkupInProse(plain);
  if (markup) return markup;
  if (CODE.test(plain)) return 'markup-injection';
  return HTML.test(plain) ? 'markup-html' : undefined;
}

/** The same of a message, in which people also ask about code. */
export function findMarkupInProse(text: string): MarkupReason | undefined {
  if (hasScript(text)) return 'markup-script';
  if (ATTACK.test(text)) return 'markup-injection';
  return DRESSED_LINK.test(text) ? 'markup-html' : undefined;
}
