/** What may stand in a placeholder. */
export type Params = Readonly<Record<string, string | number>>;

/** U+2068 first strong isolate and U+2069 pop directional isolate: UAX #9 §2.4. */
const FSI = '\u2068';
const PDI = '\u2069';

const PLACEHOLDER = /\{([\w.-]+)\}/g;

/** Hebrew, Arabic and their presentation forms: letters that turn a line. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Overrides and isolates of UAX #9 in a value could end ours or turn the rest of the sentence. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Puts values into `{name}` placeholders. A text value is isolated (U+2068 … U+2069) as soon as it or the template has
 * right-to-left letters, and loses its own directional controls then. Values are not templates: braces in them stay as they are.
 * Numbers are written by `writeNumber`. An unknown placeholder stays as it is. Never throws.
 */
export function format(
  template: string,
  params: Params = {},
  writeNumber: (value: number) => string = String,
): string {
  return template.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined || value === null) return placeholder;
    if (typeof value === 'number') return writeNumber(value);
    const text = String(value);
    return RIGHT_TO_LEFT.test(template + text) ? FSI + text.replace(BIDI_CONTROLS, '') + PDI : text;
  });
}
