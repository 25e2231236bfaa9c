import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useEnvironment } from '../Environment.js';

/** How many open tasks are asked for at once; more are said to be more. */
const MOST_TASKS = 200;
/** What follows from a change stands behind it, and many changes come together. */
const REREAD_MS = 2_000;

export interface TaskCount {
  /** Open ones; nothing until they were counted. */
  open: number | undefined;
  isMore: boolean;
  /** Something may have made or ended a task: counted anew soon. */
  refresh: () => void;
}

/** The open tasks, for the badge at the way to them. What goes wrong is shown where the list is. */
export function useTaskCount(): TaskCount {
  const { api, setTimer, clearTimer } = useEnvironment();
  const [count, setCount] = useState<{ open: number; isMore: boolean }>();
  const timer = useRef<unknown>(undefined);
  const read = useCallback(async () => {
    const result = await api.readTasks({ state: 'open', limit: MOST_TASKS });
    if (result.ok) setCount({ open: result.value.tasks.length, isMore: result.value.next !== null });
  }, [api]);
  useEffect(() => void read(), [read]);
  const refresh = useCallback(() => {
    clearTimer(timer.current);
    timer.current = setTimer(() => void read(), REREAD_MS);
  }, [clearTimer, read, setTimer]);
  useEffect(() => () => clearTimer(timer.current), [clearTimer]);
  return { open: count?.open, isMore: count?.isMore ?? false, refresh };
}
