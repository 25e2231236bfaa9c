import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isThread, type ListedThread } from '../../api/Chat.js';
import { useEnvironment } from '../../Environment.js';
import { type Reading, useRead } from '../../session/useRead.js';
import { sortThreads } from './sortThreads.js';

export interface Threads extends Pick<Reading<unknown>, 'error' | 'read'> {
  list: readonly ListedThread[] | undefined;
  /** Takes one away that was erased here. */
  drop: (id: string) => void;
}

/** The browser's own state of a stream that it gave up. */
const CLOSED = 2;
const REOPEN_AFTER_MS = 3_000;

/** The conversations, live; while it is used, somebody of this name is there for visitors. `onNews`: a visitor wrote. */
export function useThreads(name: string, onNews: (thread: ListedThread) => void): Threads {
  const { api, openStream, setTimer, clearTimer } = useEnvironment();
  const { value, error, read, set } = useRead(useCallback(() => api.readThreads(), [api]));
  const [, tick] = useState(0);
  const known = useRef(new Map<string, ListedThread>());
  const news = useRef(onNews);
  news.current = onNews;
  useEffect(() => {
    for (const thread of value?.threads ?? []) known.current.set(thread.id, thread);
  }, [value]);

  useEffect(() => {
    let isStopped = false;
    let timer: unknown;
    let stream: ReturnType<typeof openStream> | undefined;
    const open = (): void => {
      const current = openStream(api.chatStream(name));
      stream = current;
      current.addEventListener('thread', (event) => {
        const thread = readThread(event.data);
        if (!thread) return;
        const before = known.current.get(thread.id);
        known.current.set(thread.id, thread);
        if (before && thread.lastSeq > before.lastSeq && thread.lastAuthor === 'visitor')
          news.current(thread);
        tick((count) => count + 1);
      });
      current.addEventListener('error', () => {
        if (isStopped || current.readyState !== CLOSED) return;
        void read();
        timer = setTimer(open, REOPEN_AFTER_MS);
      });
    };
    open();
    return () => {
      isStopped = true;
      clearTimer(timer);
      stream?.close();
    };
  }, [api, name, openStream, setTimer, clearTimer, read]);

  const drop = useCallback(
    (id: string) => {
      known.current.delete(id);
      set({ threads: [...known.current.values()] });
    },
    [set],
  );
  return { list: value && sortThreads([...known.current.values()]), error, read, drop };
}

function readThread(text: unknown): ListedThread | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return isThread(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
