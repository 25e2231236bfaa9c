/** Markup that is safe to send. */
export interface Html {
  readonly text: string;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that was written here and holds nothing from outside. */
export const raw = (text: string): Html => ({ text });

/** Builds markup: every value is escaped unless it is markup itself. NUL, which HTML cannot hold, is left out. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += render(value) + (parts[index + 1] ?? '');
  });
  return { text };
}

function render(value: string | Html | readonly Html[]): string {
  if (typeof value === 'string')
    return value.replaceAll('\0', '').replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
  if ('text' in value) return value.text;
  return value.map(({ text }) => text).join('');
}
