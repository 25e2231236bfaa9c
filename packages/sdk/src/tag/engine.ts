import { createBrowserPorts } from '../browser/createBrowserPorts.js';
import { createClient } from '../client/createClient.js';
import { guardClient } from '../client/guardClient.js';
import type { LodestoneClient } from '../client/LodestoneClient.js';
import type { LodestoneOptions } from '../options/LodestoneOptions.js';
import { readOptions } from './readOptions.js';

/** What the script tag loads once it stands: everything but the widgets. Throws where there is no site or endpoint. */
export function startEngine(options: LodestoneOptions, bootedAtMs: number): LodestoneClient {
  const { baseURI } = document;
  if (options.debug)
    void import('../debug/reportOptions.js').then(({ reportOptions }) =>
      reportOptions(options, baseURI, window.console),
    );
  return guardClient(
    createClient(readOptions(options, baseURI), createBrowserPorts(window), () => undefined, bootedAtMs),
  );
}
