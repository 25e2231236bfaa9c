import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ApiError } from '../api/createApi.js';
import type { Lead } from '../api/Lead.js';
import { isSameFilter, type ListFilter } from '../api/ListFilter.js';
import { useEnvironment } from '../Environment.js';
import { type LiveState, startLive } from '../live/startLive.js';
import { emptyFeed, type Feed, reduceFeed } from './reduceFeed.js';

export interface LeadFeed {
  feed: Feed;
  live: LiveState;
  /** What went wrong with the first page or with an older one. */
  error: ApiError | undefined;
  isLoadingOlder: boolean;
  loadOlder(): void;
  retry(): void;
  markOpened(id: string): void;
  /** A lead as it is now, from an answer of the server. */
  renew(lead: Lead): void;
}

interface LeadFeedOptions {
  filter: ListFilter;
  /** The stream tells of all sites: only what is of this one counts, if there is one. */
  site: string | undefined;
  onUnauthorized: () => void;
  /** Each lead that comes live, whatever the filter. */
  onArrived: (lead: Lead) => void;
  /** Each lead that changes, and as it was if that is known. */
  onChanged: (lead: Lead, before: Lead | undefined) => void;
  /** The connection stands again: what it did not bring is to be read. */
  onReconnected: () => void;
}

/** Members follow a change behind it, and many changes come together. */
const SEGMENT_REREAD_MS = 2_000;

/** The leads as they are and as they come. */
export function useLeadFeed(options: LeadFeedOptions): LeadFeed {
  const filter = useStable(options.filter);
  const { api, openStream, setTimer, clearTimer } = useEnvironment();
  const [reduced, dispatch] = useReducer(reduceFeed, { ...emptyFeed, filter });
  // Before the effect that tells it has run, the list is still that of the filter before.
  const feed = isSameFilter(reduced.filter, filter) ? reduced : { ...emptyFeed, filter };
  const [live, setLive] = useState<LiveState>('connecting');
  const [error, setError] = useState<ApiError>();
  const [isLoadingOlder, setIsLoadingOlder] = useState(false);
  const current = useRef({ ...options, filter, feed });
  current.current = { ...options, filter, feed };

  const listeners = useRef(new Set<Lead[]>());
  const fail = useCallback((problem: ApiError) => {
    if (problem.status === 401) current.current.onUnauthorized();
    else setError(problem);
  }, []);

  const readNewest = useCallback(async () => {
    const asked = current.current.filter;
    // What changes while the answer is on its way is newer than the answer.
    const meanwhile: Lead[] = [];
    listeners.current.add(meanwhile);
    const result = await api.readLeads(asked);
    listeners.current.delete(meanwhile);
    if (!result.ok) return fail(result.error);
    setError(undefined);
    dispatch({ type: 'newest', page: result.value, filter: asked });
    for (const lead of meanwhile) dispatch({ type: 'change', lead });
  }, [api, fail]);

  useEffect(() => {
    dispatch({ type: 'filter', filter });
    setError(undefined);
    void readNewest();
  }, [filter, readNewest]);

  const later = useRef<unknown>(undefined);
  useEffect(() => () => clearTimer(later.current), [clearTimer]);
  const renew = useCallback(
    (lead: Lead) => {
      const { feed: seen, filter: asked, onChanged } = current.current;
      onChanged(lead, findKnown(seen, lead.id));
      for (const meanwhile of listeners.current) meanwhile.push(lead);
      dispatch({ type: 'change', lead });
      // Only the server knows who is in a segment now.
      if (asked.segment === undefined) return;
      clearTimer(later.current);
      later.current = setTimer(() => void readNewest(), SEGMENT_REREAD_MS);
    },
    [clearTimer, readNewest, setTimer],
  );

  useEffect(() => {
    let hasOpened = false;
    return startLive({
      openStream,
      setTimer,
      clearTimer,
      onLead(lead) {
        if (isForeign(lead, current.current.site)) return;
        current.current.onArrived(lead);
        dispatch({ type: 'live', lead });
      },
      onChange(lead) {
        if (!isForeign(lead, current.current.site)) renew(lead);
      },
      onState(state) {
        setLive(state);
        if (state !== 'live') return;
        // The first page may be older than the stream, and a pause may have hidden some: read again on each opening.
        void readNewest();
        if (hasOpened) current.current.onReconnected();
        hasOpened = true;
      },
      onRefused: () =>
        void api.checkSession().then((result) => {
          if (!result.ok && result.error.status === 401) current.current.onUnauthorized();
        }),
    });
  }, [api, openStream, setTimer, clearTimer, readNewest, renew]);

  const { next } = feed;
  const loadOlder = useCallback(async () => {
    if (!next || isLoadingOlder) return;
    setIsLoadingOlder(true);
    const result = await api.readLeads({ ...filter, after: next });
    setIsLoadingOlder(false);
    if (!result.ok) return fail(result.error);
    setError(undefined);
    dispatch({ type: 'older', page: result.value, filter });
  }, [api, fail, filter, isLoadingOlder, next]);

  const retry = useCallback(() => {
    setError(undefined);
    if (next === undefined) void readNewest();
    else void loadOlder();
  }, [loadOlder, next, readNewest]);

  const markOpened = useCallback((id: string) => dispatch({ type: 'opened', id }), []);
  return { feed, live, error, isLoadingOlder, loadOlder: () => void loadOlder(), retry, markOpened, renew };
}

const isForeign = (lead: Lead, site: string | undefined): boolean => site !== undefined && lead.site !== site;

/** What the list, or the change before, says of a lead. */
function findKnown({ leads, changed }: Feed, id: string): Lead | undefined {
  return leads.find((lead) => lead.id === id) ?? (changed?.id === id ? changed : undefined);
}

/** The same object as long as it says the same. */
function useStable(filter: ListFilter): ListFilter {
  const kept = useRef(filter);
  if (!isSameFilter(kept.current, filter)) kept.current = filter;
  return kept.current;
}
