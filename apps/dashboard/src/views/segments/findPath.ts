export interface Place {
  start: number;
  end: number;
}

/** Whatever can stand at the beginning of valid JSON, one token at a time. */
const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|([^\s{}[\],:"]+))/y;

/**
 * Where in a text of valid JSON the value at a dotted path stands (`all.1.min`): `start` and `end` in UTF-16 units. Of a path
 * that does not lead to the end the last value that there is; the whole for an empty path.
 */
export function findPath(text: string, path: string): Place | undefined {
  const steps = path === '' ? [] : path.split('.');
  const token = new RegExp(TOKEN);
  let found: Place | undefined;
  const read = (): { text: string; start: number; end: number } | undefined => {
    const match = token.exec(text);
    if (!match) return undefined;
    const part = match[1] ?? match[2] ?? match[3] ?? '';
    return { text: part, start: token.lastIndex - part.length, end: token.lastIndex };
  };

  /** Reads one value; `depth` is how many steps have led here, -1 off the path. */
  function readValue(first: ReturnType<typeof read>, depth: number): number {
    if (!first) return text.length;
    let end = first.end;
    const own: Place | undefined = depth >= 0 ? { start: first.start, end } : undefined;
    if (own) found = own;
    const isObject = first.text === '{';
    if (isObject || first.text === '[') {
      let index = 0;
      for (let next = read(); next; next = read()) {
        end = next.end;
        if (next.text === '}' || next.text === ']') break;
        if (next.text === ',') continue;
        let name = String(index);
        let value: ReturnType<typeof read> = next;
        if (isObject) {
          name = JSON.parse(next.text);
          read();
          value = read();
        }
        index += 1;
        readValue(value, depth >= 0 && steps[depth] === name ? depth + 1 : -1);
      }
    }
    if (own) own.end = end;
    return end;
  }

  readValue(read(), 0);
  return found;
}
