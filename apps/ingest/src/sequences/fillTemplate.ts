/** What goes into the places of a letter. Nothing given: the piece in brackets around it goes. */
export type TemplateValues = Readonly<
  Record<'name' | 'title' | 'link' | 'date' | 'zone' | 'sender', string | undefined>
>;

/** No bracket within: pieces do not nest. */
const PIECE = /\[([^[\]]*\{\w+\}[^[\]]*)\]/g;
const PLACE = /\{(\w+)\}/g;

/**
 * Fills in a template: `{name}` by its value, and `[, {name}]` with it or not at all. Brackets without a place stay, as do
 * places that nobody knows. In one walk, so that no value is read as a template. Linear in the text.
 * @example fillTemplate('Hello[, {name}].', { name: undefined }) // 'Hello.'
 */
export function fillTemplate(
  template: string,
  values: TemplateValues,
  escapeValue: (value: string) => string = (value) => value,
): string {
  const known = (name: string): name is keyof TemplateValues => Object.hasOwn(values, name);
  const fill = (text: string) =>
    text.replace(PLACE, (place, name: string) => (known(name) ? escapeValue(values[name] ?? '') : place));
  let filled = '';
  let end = 0;
  for (const { 0: piece, 1: inner = '', index } of template.matchAll(PIECE)) {
    const names = [...inner.matchAll(PLACE)].map(([, name = '']) => name).filter(known);
    const isWhole = names.every((name) => values[name]);
    filled += fill(template.slice(end, index)) + (names.length === 0 ? piece : isWhole ? fill(inner) : '');
    end = index + piece.length;
  }
  return filled + fill(template.slice(end));
}
