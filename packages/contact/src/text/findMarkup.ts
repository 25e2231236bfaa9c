/** Kinds of markup that no name and no organisation has. */
export type MarkupReason = 'markup-script' | 'markup-html' | 'markup-injection';

const SCRIPT = /<\s?(?:script|iframe|svg|img|object|embed)\b|javascript:|\bon(?:error|load|click)\s?=/i;
const HTML = /<\/?[a-z][^<>]{0,200}>|&(?:lt|gt|#\d{1,6});|\[(?:url|link|img)\b/i;
const INJECTION =
  /\$\{|\{\{|<\?php|\b(?:union\s+(?:all\s+)?select|drop\s+table|insert\s+into|delete\s+from)\b|['"]\s?(?:or|and)\s+['"]?\d|;\s?--/i;

/** The worst kind that stands in the text, or nothing. Linear in the length. */
export function findMarkup(text: string): MarkupReason | undefined {
  if (SCRIPT.test(text)) return 'markup-script';
  if (INJECTION.test(text)) return 'markup-injection';
  return HTML.test(text) ? 'markup-html' : undefined;
}
