import type { ProvideHost } from '../client/createHost.js';

/** The widgets' port as a chunk that comes with the first widget; the locale starts to load as soon as it is known. */
export const loadHostOnce: ProvideHost = (ports) => {
  let host: ReturnType<ReturnType<ProvideHost>> | undefined;
  return () => {
    host ??= import('../client/createHost.js').then(({ createHost }) => {
      const made = createHost(ports);
      made.loadMessages().catch(() => undefined);
      return made;
    });
    // A chunk that did not come may come at the next try.
    host.catch(() => {
      host = undefined;
    });
    return host;
  };
};
