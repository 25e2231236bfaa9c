import { type BehaviourApi, createBehaviourApi } from './createBehaviourApi.js';
import { type ApiResult, createCall, has, sendOf } from './createCall.js';
import { type ChatApi, createChatApi } from './createChatApi.js';
import { isLead, type LeadDetail, type LeadPage, type Overview, type Verdict } from './Lead.js';
import type { ListFilter } from './ListFilter.js';
import { toQuery } from './toQuery.js';

export type { ApiError, ApiResult } from './createCall.js';

/** A list, and the `next` of the page before. */
export type LeadsQuery = ListFilter & { after?: string | undefined };

/** The API of the ingestion server. Nothing here rejects: what went wrong is a value. */
export interface Api extends BehaviourApi, ChatApi {
  /** The same about one site; without a name about all of them, and the first where it must be one. */
  ofSite(site: string | undefined): Api;
  checkSession(): Promise<ApiResult<unknown>>;
  signIn(password: string): Promise<ApiResult<unknown>>;
  signOut(): Promise<ApiResult<unknown>>;
  readOverview(): Promise<ApiResult<Overview>>;
  /** Newest first, unless the list says otherwise. */
  readLeads(query: LeadsQuery): Promise<ApiResult<LeadPage>>;
  readLead(id: string): Promise<ApiResult<LeadDetail>>;
  /** Puts the owner's verdict over the judged one; `null` gives that back. Gives the lead as it is then. */
  overrule(id: string, verdict: Verdict | null): Promise<ApiResult<LeadDetail>>;
}

export const PAGE_SIZE = 50;

interface ApiOptions {
  fetch: typeof globalThis.fetch;
  site?: string | undefined;
}

/** Makes the API over a `fetch` of the same origin: the session's cookie goes along by itself. */
export function createApi({ fetch, site }: ApiOptions): Api {
  const call = createCall(fetch);
  const anything = (): boolean => true;
  return {
    ...createBehaviourApi(call, site),
    ...createChatApi(call, site),
    ofSite: (other) => createApi({ fetch, site: other }),
    checkSession: () => call('/api/session', (body) => has(body, 'authenticated')),
    signIn: (password) => call('/api/session', anything, sendOf('POST', { password })),
    signOut: () => call('/api/session', anything, { method: 'DELETE' }),
    readOverview: () =>
      call(`/api/overview${toQuery({ site })}`, (body) => has(body, 'sites') && has(body, 'tag')),
    readLeads: ({ after, order, ...filter }) =>
      call(
        `/api/leads${toQuery({
          order: order ?? 'desc',
          limit: PAGE_SIZE,
          after,
          site,
          ...filter,
        })}`,
        isLeadPage,
      ),
    readLead: (id) => call(`/api/leads/${encodeURIComponent(id)}`, isLead),
    overrule: (id, verdict) =>
      call(`/api/leads/${encodeURIComponent(id)}/verdict`, isLead, sendOf('POST', { verdict })),
  };
}

function isLeadPage(body: unknown): boolean {
  return has(body, 'leads') && Array.isArray(body.leads) && body.leads.every(isLead);
}
