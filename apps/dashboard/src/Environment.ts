import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Api } from './api/createApi.js';
import type { EventStream } from './live/startLive.js';

/** All that the dashboard sees of the world; `main.tsx` gives the browser's, a test gives its own. */
export interface Environment {
  api: Api;
  openStream: (path: string) => EventStream;
  setTimer: (run: () => void, delayMs: number) => unknown;
  clearTimer: (timer: unknown) => void;
  nowMs: () => number;
  copy: (text: string) => Promise<void>;
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
}

const missing = (): never => {
  throw new Error('no environment is provided');
};

export const EnvironmentContext = createContext<() => Environment>(missing);

export const useEnvironment = (): Environment => useContext(EnvironmentContext)();
