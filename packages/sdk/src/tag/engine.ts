import { silentLogger } from '@lodestone/core';
import type { QueueItem } from '@lodestone/outbox';
import { type BrowserPorts, createBrowserPorts } from '../browser/createBrowserPorts.js';
import { createClient } from '../client/createClient.js';
import { guardClient } from '../client/guardClient.js';
import type { LodestoneClient } from '../client/LodestoneClient.js';
import type { LodestoneOptions, ResolvedOptions } from '../options/LodestoneOptions.js';
import { readOptions } from './readOptions.js';

/**
 * What the script tag loads once it stands: everything but the widgets. With `data-debug` the texts of the codes come
 * first. Rejects where there is no site or endpoint to work with.
 */
export async function startEngine(
  options: LodestoneOptions,
  unstored: Set<QueueItem>,
  leaves: Set<() => void>,
): Promise<LodestoneClient> {
  const { baseURI } = document;
  const logger = options.debug
    ? (await import('../debug/startDebug.js')).startDebug(options, baseURI, window.console)
    : silentLogger;
  const create = (read: ResolvedOptions, ports: BrowserPorts): LodestoneClient =>
    createClient(read, ports, logger, unstored, leaves);
  const start = /[?&]lodestone_preview=/.test(window.location.search)
    ? (await import('../debug/startPreview.js')).startPreview
    : undefined;
  const [read, ports] = [readOptions(options, baseURI), createBrowserPorts(window)];
  return guardClient(start ? start(read, ports, create) : create(read, ports));
}
