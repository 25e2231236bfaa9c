import type { I18n } from '../i18n/I18n.js';

/** The words for a mark: its own, else those of its family, which is what stands before the first hyphen. */
export function nameOfMark({ nameOf }: Pick<I18n, 'nameOf'>, mark: string): string {
  const own = nameOf('mark.', mark);
  if (own !== mark) return own;
  const [family = mark] = mark.split('-', 1);
  const shared = nameOf('mark.', family);
  return shared === family ? mark : shared;
}

/** Why it matters and what to do, or an empty text. */
export function explainMark({ nameOf }: Pick<I18n, 'nameOf'>, mark: string): string {
  for (const name of [mark, mark.split('-', 1)[0] ?? mark]) {
    const text = nameOf('', `mark.${name}.explain`);
    if (text !== `mark.${name}.explain`) return text;
  }
  return '';
}
