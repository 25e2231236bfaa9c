import type { LodestoneClient } from './LodestoneClient.js';

type Method = (...args: never[]) => unknown;

/** What answers where there is no page, or after `destroy()`: every call is harmless, and nothing happens. */
export function idle(
  name: string,
  code: 'sdk/not-in-browser' | 'sdk/destroyed',
  [campaign]: readonly unknown[],
): unknown {
  if (name === 'submit') return Promise.resolve({ status: 'failed', error: { code } });
  if (name === 'explain') return { campaign, verdict: 'unknown', gates: [] };
  if (name === 'stage') return undefined;
  if (name === 'on') return () => undefined;
  return Promise.resolve(name === 'deadLetters' && []);
}

/** Puts `idle` in the place of the client once it is destroyed, so that late calls are harmless. */
export function guardClient(client: LodestoneClient): LodestoneClient {
  let isDestroyed = false;
  const guarded: Record<string, Method> = {};
  for (const [name, method] of Object.entries(client as unknown as Record<string, Method>)) {
    guarded[name] = (...args) => {
      if (isDestroyed) return idle(name, 'sdk/destroyed', args);
      isDestroyed = name === 'destroy';
      return method(...args);
    };
  }
  return guarded as unknown as LodestoneClient;
}
