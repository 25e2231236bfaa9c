import { useCallback, useState } from 'preact/hooks';
import type { ApiError, ApiResult } from '../api/createApi.js';
import { useUnauthorized } from './UnauthorizedContext.js';

export interface Deed {
  isBusy: boolean;
  error: ApiError | undefined;
  /** Does it unless it is being done; gives what came of it, or nothing when it failed. */
  run: <Value>(ask: () => Promise<ApiResult<Value>>) => Promise<Value | undefined>;
}

/** Something that is done by a button: busy while it lasts, and what went wrong. */
export function useDeed(): Deed {
  const onUnauthorized = useUnauthorized();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const run: Deed['run'] = useCallback(
    async (ask) => {
      if (isBusy) return undefined;
      setIsBusy(true);
      setError(undefined);
      const result = await ask();
      setIsBusy(false);
      if (result.ok) return result.value;
      setError(result.error);
      if (result.error.status === 401) onUnauthorized();
      return undefined;
    },
    [isBusy, onUnauthorized],
  );
  return { isBusy, error, run };
}
