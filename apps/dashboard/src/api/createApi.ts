import { isLead, type LeadDetail, type LeadPage, type Overview, type Verdict } from './Lead.js';

export interface ApiError {
  /** A code of the error table; `api/unreachable` and `api/unexpected-answer` are made here. */
  code: string;
  /** 0 when there was no answer. */
  status: number;
  retryAfterS?: number;
}

export type ApiResult<Value> = { ok: true; value: Value } | { ok: false; error: ApiError };

export interface LeadsQuery {
  /** The `next` of the page before. */
  after?: string | undefined;
  verdict?: Verdict | undefined;
  reason?: string | undefined;
}

/** The API of the ingestion server. Nothing here rejects: what went wrong is a value. */
export interface Api {
  checkSession(): Promise<ApiResult<unknown>>;
  signIn(password: string): Promise<ApiResult<unknown>>;
  signOut(): Promise<ApiResult<unknown>>;
  readOverview(): Promise<ApiResult<Overview>>;
  /** Newest first. */
  readLeads(query: LeadsQuery): Promise<ApiResult<LeadPage>>;
  readLead(id: string): Promise<ApiResult<LeadDetail>>;
  /** Puts the owner's verdict over the judged one; `null` gives that back. Gives the lead as it is then. */
  overrule(id: string, verdict: Verdict | null): Promise<ApiResult<LeadDetail>>;
}

export const PAGE_SIZE = 50;

interface ApiOptions {
  fetch: typeof globalThis.fetch;
}

/** Makes the API over a `fetch` of the same origin: the session's cookie goes along by itself. */
export function createApi({ fetch }: ApiOptions): Api {
  async function call<Value>(
    path: string,
    isExpected: (body: unknown) => boolean,
    init: RequestInit = {},
  ): Promise<ApiResult<Value>> {
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
    return { ok: true, value: body as Value };
  }

  const anything = (): boolean => true;
  return {
    checkSession: () => call('/api/session', (body) => has(body, 'authenticated')),
    signIn: (password) => call('/api/session', anything, postOf({ password })),
    signOut: () => call('/api/session', anything, { method: 'DELETE' }),
    readOverview: () => call('/api/overview', (body) => has(body, 'sites') && has(body, 'tag')),
    readLeads({ after, verdict, reason }) {
      const query = new URLSearchParams({ order: 'desc', limit: String(PAGE_SIZE) });
      if (after) query.set('after', after);
      if (verdict) query.set('verdict', verdict);
      if (reason) query.set('reason', reason);
      return call(`/api/leads?${query}`, isLeadPage);
    },
    readLead: (id) => call(`/api/leads/${encodeURIComponent(id)}`, isLead),
    overrule: (id, verdict) =>
      call(`/api/leads/${encodeURIComponent(id)}/verdict`, isLead, postOf({ verdict })),
  };
}

const postOf = (body: object): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

function toError(response: Response, body: unknown): ApiError {
  const code = has(body, 'code') && typeof body.code === 'string' ? body.code : `http/${response.status}`;
  const seconds = Number(response.headers.get('retry-after'));
  return { code, status: response.status, ...(seconds > 0 ? { retryAfterS: seconds } : {}) };
}

function isLeadPage(body: unknown): boolean {
  return has(body, 'leads') && Array.isArray(body.leads) && body.leads.every(isLead);
}

function has<Key extends string>(body: unknown, key: Key): body is Record<Key, unknown> {
  return typeof body === 'object' && body !== null && key in body;
}
