import { createApi } from '../api/createApi.js';
import type { Environment } from '../Environment.js';

/** The real browser. Storage and clipboard may be refused; then a choice is not kept, and copying says so. */
export function createBrowserEnvironment(page: Window & typeof globalThis): Environment {
  return {
    api: createApi({ fetch: page.fetch.bind(page) }),
    openStream: (path) => new page.EventSource(path),
    setTimer: (run, delayMs) => page.setTimeout(run, delayMs),
    clearTimer: (timer) => page.clearTimeout(timer as number),
    nowMs: () => Date.now(),
    // Only secure contexts have a clipboard.
    copy: async (text) => page.navigator.clipboard.writeText(text),
    storage: readStorage(page),
  };
}

function readStorage(page: Window): Storage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}
