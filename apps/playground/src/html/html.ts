/** Markup that is safe to put into markup as it is. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[] | undefined;

/** A template whose values are escaped unless they are markup themselves; lists are joined, `undefined` is nothing. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const markup = strings.reduce((text, string, index) => text + toMarkup(values[index - 1]) + string);
  return { markup };
}

/** Takes text as markup without escaping: for our own drawings only. */
export function trusted(markup: string): Html {
  return { markup };
}

function toMarkup(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  return 'markup' in value ? value.markup : value.map((part) => part.markup).join('');
}

function escapeText(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
