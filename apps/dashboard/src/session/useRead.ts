import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ApiError, ApiResult } from '../api/createApi.js';
import { useUnauthorized } from './UnauthorizedContext.js';

export interface Reading<Value> {
  /** The last that came; it stays while newer is asked for. */
  value: Value | undefined;
  error: ApiError | undefined;
  /** Asks again. */
  read: () => Promise<void>;
  /** Puts in its place what another answer told. */
  set: (value: Value) => void;
}

/** Reads at once, and anew whenever `ask` is another function; of several answers only the one asked for last counts. */
export function useRead<Value>(ask: () => Promise<ApiResult<Value>>): Reading<Value> {
  const [value, setValue] = useState<Value>();
  const [error, setError] = useState<ApiError>();
  const onUnauthorized = useUnauthorized();
  const asked = useRef(0);

  const read = useCallback(async () => {
    asked.current += 1;
    const own = asked.current;
    const result = await ask();
    if (own !== asked.current) return;
    setError(result.ok ? undefined : result.error);
    if (result.ok) setValue(() => result.value);
    else if (result.error.status === 401) onUnauthorized();
  }, [ask, onUnauthorized]);
  useEffect(() => {
    void read();
    // What comes after the view is gone is of no use.
    return () => {
      asked.current += 1;
    };
  }, [read]);
  const set = useCallback((known: Value) => setValue(() => known), []);
  return { value, error, read, set };
}
