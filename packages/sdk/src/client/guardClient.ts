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
  const guarded: LodestoneClient = {
    host: client.host,
    submit: (submission) => current.submit(submission),
    ready: (callback) => current.ready(callback),
    track: (name, props) => current.track(name, props),
    page: () => current.page(),
    identify: (contact) => current.identify(contact),
    consent: (purposes) => current.consent(purposes),
    open: (campaign) => current.open(campaign),
    close: (campaign) => current.close(campaign),
    on: (name, listener) => current.on(name, listener),
    off: (name, listener) => current.off(name, listener),
    flush: () => current.flush(),
    explain: (campaign) => current.explain(campaign),
    deadLetters: () => current.deadLetters(),
    reset: () => current.reset(),
    destroy() {
      current.destroy();
      current = createIdleClient(client.host, 'sdk/destroyed');
    },
  };
  return guarded;
}
