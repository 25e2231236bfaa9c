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
  if (Array.isArray(value)) {
    const parts = value.map((part) => write(part, depth + 1));
    return parts.includes(undefined) ? undefined : `[${parts.join(',')}]`;
  }
  const parts: string[] = [];
  for (const [name, part] of Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (part === undefined) continue;
    const written = write(part, depth + 1);
    if (written === undefined) return undefined;
    parts.push(`${JSON.stringify(name)}:${written}`);
  }
  return `{${parts.join(',')}}`;
}
