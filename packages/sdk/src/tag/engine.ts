import type { ErrorCode } from '@lodestone/core';
import { createBrowserPorts } from '../browser/createBrowserPorts.js';
import { createClient } from '../client/createClient.js';
import { guardClient } from '../client/guardClient.js';
import type { LodestoneClient } from '../client/LodestoneClient.js';
import { createLazyLogger } from '../debug/createLazyLogger.js';
import type { LodestoneOptions } from '../options/LodestoneOptions.js';
import { parseOptions } from '../options/parseOptions.js';

/** What the script tag loads once it stands: everything but the widgets. Throws `config/invalid-option`. */
export function startEngine(options: LodestoneOptions, bootedAtMs: number): LodestoneClient {
  return guardClient(
    createClient(parseOptions(options, document.baseURI), createBrowserPorts(window), bootedAtMs),
  );
}

/** Says in the console what the loader cannot, for `data-debug`. */
export function warn(code: ErrorCode, cause: unknown): void {
  createLazyLogger(window.console).warn(code, { cause });
}
