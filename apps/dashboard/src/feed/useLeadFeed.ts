import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ApiError } from '../api/createApi.js';
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
}

/** The leads as they are and as they come; `onUnauthorized` when the session has ended. */
export function useLeadFeed(onUnauthorized: () => void): LeadFeed {
  const { api, openStream, setTimer, clearTimer } = useEnvironment();
  const [feed, dispatch] = useReducer(reduceFeed, emptyFeed);
  const [live, setLive] = useState<LiveState>('connecting');
  const [error, setError] = useState<ApiError>();
  const [isLoadingOlder, setIsLoadingOlder] = useState(false);
  const ended = useRef(onUnauthorized);
  ended.current = onUnauthorized;

  const fail = useCallback((problem: ApiError) => {
    if (problem.status === 401) ended.current();
    else setError(problem);
  }, []);

  const readNewest = useCallback(async () => {
    const result = await api.readLeads();
    if (!result.ok) return fail(result.error);
    setError(undefined);
    dispatch({ type: 'newest', page: result.value });
  }, [api, fail]);

  useEffect(() => {
    void readNewest();
    return startLive({
      openStream,
      setTimer,
      clearTimer,
      onLead: (lead) => dispatch({ type: 'live', lead }),
      onState(state) {
        setLive(state);
        // The first page may be older than the stream, and a pause may have hidden some: read again on each opening.
        if (state === 'live') void readNewest();
      },
      onRefused: () =>
        void api.checkSession().then((result) => {
          if (!result.ok && result.error.status === 401) ended.current();
        }),
    });
  }, [api, openStream, setTimer, clearTimer, readNewest]);

  const { next } = feed;
  const loadOlder = useCallback(async () => {
    if (!next || isLoadingOlder) return;
    setIsLoadingOlder(true);
    const result = await api.readLeads(next);
    setIsLoadingOlder(false);
    if (!result.ok) return fail(result.error);
    setError(undefined);
    dispatch({ type: 'older', page: result.value });
  }, [api, fail, isLoadingOlder, next]);

  const retry = useCallback(() => {
    setError(undefined);
    if (next === undefined) void readNewest();
    else void loadOlder();
  }, [loadOlder, next, readNewest]);

  const markOpened = useCallback((id: string) => dispatch({ type: 'opened', id }), []);
  return { feed, live, error, isLoadingOlder, loadOlder: () => void loadOlder(), retry, markOpened };
}
