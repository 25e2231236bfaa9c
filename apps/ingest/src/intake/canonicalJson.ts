/** Deeper than any item of the wire; keeps a hostile item from exhausting the stack. */
const MAX_DEPTH = 32;

/**
 * JSON with sorted keys: equal for equal values, whatever the order they were written in.
 * Limits: gives nothing for a value nested deeper than 32.
 */
export function canonicalJson(value: unknown): string | undefined {
  return write(value, 0);
}

function write(value: unknown, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth);
}

function writeArray(values: readonly unknown[], depth: number): string | undefined {
  let text = '';
  for (const value of values) {
    const written = write(value, depth + 1);
    if (written === undefined) return undefined;
    text += text === '' ? written : `,${written}`;
  }
  return `[${text}]`;
}

function writeObject(value: object, depth: number): string | undefined {
  let text = '';
  for (const name of Object.keys(value).sort()) {
    const part = (value as Record<string, unknown>)[name];
    if (part === undefined) continue;
    const written = write(part, depth + 1);
    if (written === undefined) return undefined;
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${written}`;
  }
  return `{${text}}`;
}
