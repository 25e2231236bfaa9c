import { type KeyValueStore, type MagnetPort, type PromiseState, parseJson } from '@lodestone/core';
import type { PromiseAnswer } from '@lodestone/schema';
import type { HostPorts } from '../client/createHost.js';
import { choiceKey } from '../client/startConsent.js';
import { memoryKeys } from '../visitor/memoryKeys.js';

/** A request to the endpoint ends here at the latest. */
const ASK_MS = 8_000;
/** Pauses before the question is put again: the server finds out right behind the receipt, a released lead takes longer. */
const PAUSES_MS = [0, 400, 1_000, 2_000, 4_000];

/** What widgets that promise something see of the SDK. */
export function createMagnets(ports: HostPorts): MagnetPort {
  const { options, fetch, timers, clock, track, consent, storage, who } = ports;
  let wrongMs = 0;
  const url = (path: string): string => `${options.endpoint}/${path}`;

  async function ask(path: string, question?: object): Promise<Record<string, unknown> | undefined> {
    const aborter = new AbortController();
    const cancel = timers.after(ASK_MS, () => aborter.abort());
    try {
      // As text it needs no preflight.
      const init = question ? { method: 'POST', body: JSON.stringify(question) } : {};
      const response = await fetch(url(path), {
        ...init,
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        signal: aborter.signal,
      });
      const answer = parseJson(await response.text());
      if (!response.ok || Object(answer) !== answer) return undefined;
      const { serverTime } = answer as { serverTime?: string };
      wrongMs = (Date.parse(serverTime ?? '') || clock.nowMs()) - clock.nowMs();
      return answer as Record<string, unknown>;
    } catch {
      return undefined;
    } finally {
      cancel();
    }
  }

  async function promiseOf(key: string): Promise<PromiseState> {
    for (const pauseMs of PAUSES_MS) {
      await new Promise<void>((resolve) => timers.after(pauseMs, resolve));
      const answer = (await ask('v1/promises', { site: options.site, key })) as PromiseAnswer | undefined;
      if (answer?.promise) return { promise: answer.promise };
    }
    return 'pending';
  }

  return {
    site: options.site,
    url,
    ask,
    promiseOf,
    serverNowMs: () => clock.nowMs() + wrongMs,
    visitor: () => who.visitor,
    purposes: consent.purposes,
    choose(choice) {
      storage.set(choiceKey(options.site), JSON.stringify(choice));
      consent.update(choice, 'api');
    },
    memory: createMemory(ports),
    track,
  };
}

/** Lasts with `functional`; without it in this page only. Withdrawing it deletes what was kept (`createVisitorMemory`). */
function createMemory({ options, storage, consent }: HostPorts): KeyValueStore {
  const name = memoryKeys(options.site)[2];
  const read = (): Record<string, string> => Object(parseJson(storage.get(name)) ?? {});
  const here = new Map<string, string>();
  const isKept = (): boolean => consent.isGranted('functional');
  const keep = (): void => {
    if (isKept()) storage.set(name, JSON.stringify({ ...read(), ...Object.fromEntries(here) }));
  };
  consent.onUpdate(({ purposes, previous }) => {
    if (purposes.functional && !previous.functional && here.size > 0) keep();
  });
  return {
    get: (key) => here.get(key) ?? (isKept() ? read()[key] : undefined),
    set(key, value) {
      here.set(key, value);
      keep();
    },
    remove(key) {
      here.delete(key);
      const { [key]: _, ...others } = read();
      if (isKept()) storage.set(name, JSON.stringify(others));
    },
  };
}
