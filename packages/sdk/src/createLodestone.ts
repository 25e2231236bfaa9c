import { silentLogger } from '@lodestone/core';
import type { QueueItem } from '@lodestone/outbox';
import { findConfigProblem } from '@lodestone/schema';
import { createBrowserPorts } from './browser/createBrowserPorts.js';
import { createClient } from './client/createClient.js';
import { createHost, type HostPorts } from './client/createHost.js';
import { createIdleClient } from './client/createIdleClient.js';
import { createIdleHost } from './client/createIdleHost.js';
import { guardClient } from './client/guardClient.js';
import type { Lodestone } from './client/LodestoneClient.js';
import { createLazyLogger } from './debug/createLazyLogger.js';
import type { LodestoneOptions } from './options/LodestoneOptions.js';
import { parseOptions } from './options/parseOptions.js';
import { keepUnsent } from './submit/unsent.js';

/**
 * Starts Lodestone on this page. Several clients (of several sites) may stand on one page. On a server it gives a
 * client that does nothing, so that server rendering is safe.
 * Errors: throws one `LodestoneError` `config/invalid-option` that lists all wrong options; nothing afterwards throws.
 * @example
 * const lodestone = createLodestone({ site: 'demo', endpoint: 'https://forms.example', locale: 'uk' });
 */
export function createLodestone(options: LodestoneOptions): Lodestone {
  const hasPage = typeof window !== 'undefined' && typeof document !== 'undefined';
  const resolved = parseOptions(options, hasPage ? document.baseURI : undefined, findConfigProblem);
  let host = createIdleHost(resolved);
  if (!hasPage) return { ...createIdleClient(), host };
  const logger = resolved.debug ? createLazyLogger(window.console) : silentLogger;
  const ports = createBrowserPorts(window);
  const unstored = new Set<QueueItem>();
  const leaves = new Set<() => void>();
  ports.listen(window, 'pagehide', () => {
    for (const leave of leaves) leave();
    keepUnsent(window, resolved.site, [...unstored]);
  });
  const makeHost = (hostPorts: HostPorts) => {
    host = createHost(hostPorts);
    return host;
  };
  const client = createClient(resolved, ports, logger, unstored, leaves, makeHost);
  return { ...guardClient(client), host };
}
