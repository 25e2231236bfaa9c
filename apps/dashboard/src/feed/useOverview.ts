import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ApiError } from '../api/createApi.js';
import type { Lead, Overview, VerdictCounts } from '../api/Lead.js';
import { useEnvironment } from '../Environment.js';

export interface LoadedOverview {
  value: Overview | undefined;
  error: ApiError | undefined;
  retry: () => void;
  /** How many leads have each verdict, as far as it was told since. */
  counts: VerdictCounts | undefined;
  /** A lead came: it is counted at once. */
  countArrived: (lead: Lead) => void;
  /** A lead changed: counted at once if it is known what it was, else the server is asked. */
  countChanged: (lead: Lead, before: Lead | undefined) => void;
  refresh: () => void;
}

/** Many leads that come together are counted anew only once. */
const REFRESH_MS = 2_000;

/** The sites, what to paste and the counts, which are kept up to date. */
export function useOverview(onUnauthorized: () => void): LoadedOverview {
  const { api, setTimer, clearTimer } = useEnvironment();
  const [value, setValue] = useState<Overview>();
  const [counts, setCounts] = useState<VerdictCounts>();
  const [error, setError] = useState<ApiError>();
  const timer = useRef<unknown>(undefined);

  const read = useCallback(async () => {
    setError(undefined);
    const result = await api.readOverview();
    if (result.ok) {
      setValue(result.value);
      setCounts(result.value.verdicts);
    } else if (result.error.status === 401) onUnauthorized();
    else setError(result.error);
  }, [api, onUnauthorized]);
  useEffect(() => void read(), [read]);

  const refresh = useCallback(() => {
    clearTimer(timer.current);
    timer.current = setTimer(() => void read(), REFRESH_MS);
  }, [clearTimer, read, setTimer]);
  useEffect(() => () => clearTimer(timer.current), [clearTimer]);

  const countArrived = useCallback((lead: Lead) => {
    setCounts((known) => known && { ...known, [lead.verdict]: known[lead.verdict] + 1 });
  }, []);
  const countChanged = useCallback(
    (lead: Lead, before: Lead | undefined) => {
      if (before?.verdict === lead.verdict) return;
      if (before)
        setCounts(
          (known) =>
            known && {
              ...known,
              [before.verdict]: Math.max(known[before.verdict] - 1, 0),
              [lead.verdict]: known[lead.verdict] + 1,
            },
        );
      refresh();
    },
    [refresh],
  );
  return { value, error, retry: () => void read(), counts, countArrived, countChanged, refresh };
}
