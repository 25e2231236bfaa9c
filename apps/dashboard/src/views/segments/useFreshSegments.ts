import { useEffect } from 'preact/hooks';
import { useEnvironment } from '../../Environment.js';
import type { Segments } from './Segments.js';

/** The stream does not tell who enters a segment: while the counts are looked at they are asked for anew. */
const REREAD_MS = 5_000;

/** Keeps the counts up to date as long as the view is open. */
export function useFreshSegments({ read, value, error }: Segments): void {
  const { setTimer, clearTimer } = useEnvironment();
  useEffect(() => void read(), [read]);
  useEffect(() => {
    const timer = setTimer(() => void read(), REREAD_MS);
    return () => clearTimer(timer);
  }, [read, value, error, setTimer, clearTimer]);
}
