export interface ApiError {
  /** A code of the error table; `api/unreachable` and `api/unexpected-answer` are made here. */
  code: string;
  /** 0 when there was no answer. */
  status: number;
  retryAfterS?: number;
  /** What the server could not take: a parameter, or a dotted path into the body. */
  path?: string;
}

export type ApiResult<Value> = { ok: true; value: Value } | { ok: false; error: ApiError };

export type Call = <Value>(
  path: string,
  isExpected: (body: unknown) => boolean,
  init?: RequestInit,
) => Promise<ApiResult<Value>>;

/** One request over a `fetch` of the same origin: never rejects, and takes no foreign page for an answer. */
export function createCall(fetch: typeof globalThis.fetch): Call {
  return async (path, isExpected, init = {}) => {
    let response: Response;
    try {
      response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
    } catch {
      return { ok: false, error: { code: 'api/unreachable', status: 0 } };
    }
    const body = await response.json().catch(() => undefined);
    if (!response.ok) return { ok: false, error: toError(response, body) };
    if (!isExpected(body))
      return { ok: false, error: { code: 'api/unexpected-answer', status: response.status } };
    return { ok: true, value: body };
  };
}

export const sendOf = (method: 'POST' | 'PUT', body: object): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

export function has<Key extends string>(body: unknown, key: Key): body is Record<Key, unknown> {
  return typeof body === 'object' && body !== null && key in body;
}

/** Whether the answer holds a list under this name. */
export const hasList =
  (key: string) =>
  (body: unknown): boolean =>
    has(body, key) && Array.isArray(body[key]);

function toError(response: Response, body: unknown): ApiError {
  const code = has(body, 'code') && typeof body.code === 'string' ? body.code : `http/${response.status}`;
  const seconds = Number(response.headers.get('retry-after'));
  return {
    code,
    status: response.status,
    ...(seconds > 0 ? { retryAfterS: seconds } : {}),
    ...(has(body, 'path') && typeof body.path === 'string' ? { path: body.path } : {}),
  };
}
