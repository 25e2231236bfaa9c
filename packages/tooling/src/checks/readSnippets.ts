/** One block of code of a document. */
export interface Snippet {
  /** The line of its first line of code, from 1. */
  line: number;
  language: 'ts' | 'tsx';
  code: string;
}

/** The `ts` and `tsx` blocks of a Markdown text, in order. A block that is never closed ends with the text. */
export function readSnippets(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  let open: { fence: string; snippet?: Snippet } | undefined;
  for (const [index, text] of markdown.split(/\r?\n/).entries()) {
    const [, fence = '', language = ''] = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)/.exec(text) ?? [];
    if (open) {
      // Only a bare fence of the same kind, as long at the least, ends a block.
      if (fence.startsWith(open.fence) && !language) open = undefined;
      else if (open.snippet) open.snippet.code += `${text}\n`;
    } else if (fence) {
      open = { fence };
      if (language !== 'ts' && language !== 'tsx') continue;
      open.snippet = { line: index + 2, language, code: '' };
      snippets.push(open.snippet);
    }
  }
  return snippets;
}
