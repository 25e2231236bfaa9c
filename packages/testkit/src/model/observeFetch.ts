import type { Heard, Sight } from './History.js';

/** A request as the world below carries it. */
export type Carry = (request: { id: string; keys: string[]; body: string; init: RequestInit }) => Promise<{
  status: number;
  headers: Pick<Headers, 'get'>;
  text: () => Promise<string>;
}>;

/** The `fetch` port of a page: tells each request and what was heard of it, and leaves the carrying to the world below. */
export function observeFetch(
  page: string,
  see: (sight: Sight) => void,
  carry: Carry,
): typeof globalThis.fetch {
  let requests = 0;
  return async (_url, init = {}) => {
    requests += 1;
    const request = `${page}/${requests}`;
    const body = String(init.body);
    const keys = (JSON.parse(body) as { items: { key: string }[] }).items.map(({ key }) => key);
    see({ kind: 'request', page, request, keys });
    const heard = (answer: Heard): void => see({ kind: 'heard', page, request, keys, answer });
    try {
      const { status, headers, text } = await carry({ id: request, keys, body, init });
      const content = await text();
      heard(readHeard(status, headers, content));
      return { status, headers, text: async () => content } as Response;
    } catch (error) {
      heard({ is: 'nothing' });
      throw error;
    }
  };
}

/** An own reading of the wire contract, so that the model does not ask the code under test. */
export function readHeard(status: number, headers: Pick<Headers, 'get'>, text: string): Heard {
  const content = readJson(text);
  if (status === 200 && content?.receipt === 1)
    return {
      is: 'receipt',
      accepted: content.accepted as string[],
      rejected: content.rejected as { key: string; code: string }[],
    };
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) {
    const isProblem = headers.get('content-type') === 'application/problem+json';
    return { is: 'refusal', status, code: isProblem ? String(content?.code) : undefined };
  }
  const after = headers.get('retry-after');
  const retryAfterMs = after
    ? /^\d+$/.test(after)
      ? Number(after) * 1_000
      : Date.parse(after) - Date.parse(headers.get('date') ?? '')
    : undefined;
  return { is: 'nothing', retryAfterMs };
}

function readJson(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
