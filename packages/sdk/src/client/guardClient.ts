import type { LodestoneClient } from './LodestoneClient.js';

const failed = (code: string) => Promise.resolve({ status: 'failed', error: { code } } as const);

/** What a client is where there is no page, or after `destroy()`: everything answers, nothing happens. */
export function createIdleClient(
  host: LodestoneClient['host'],
  code: 'sdk/not-in-browser' | 'sdk/destroyed',
): LodestoneClient {
  const nothing = (): void => undefined;
  return {
    host,
    submit: () => failed(code),
    ready: () => Promise.resolve(),
    track: nothing,
    page: nothing,
    identify: nothing,
    consent: nothing,
    open: () => Promise.resolve(false),
    close: nothing,
    on: () => nothing,
    off: nothing,
    flush: () => Promise.resolve(),
    explain: (campaign) => ({ campaign, verdict: 'unknown', gates: [] }),
    deadLetters: () => Promise.resolve([]),
    reset: () => Promise.resolve(),
    destroy: nothing,
  };
}

/** Puts the idle client in the place of the real one once it is destroyed, so that late calls are harmless. */
export function guardClient(client: LodestoneClient): LodestoneClient {
  let current = client;
  const methods = Object.keys(client).filter((name) => name !== 'host') as Exclude<
    keyof LodestoneClient,
    'host'
  >[];
  const guarded = Object.fromEntries(
    methods.map((name) => [
      name,
      (...args: never[]) => (current[name] as (...given: never[]) => unknown)(...args),
    ]),
  ) as unknown as LodestoneClient;
  const destroy = (): void => {
    current.destroy();
    current = createIdleClient(client.host, 'sdk/destroyed');
  };
  return Object.assign(guarded, { host: client.host, destroy });
}
