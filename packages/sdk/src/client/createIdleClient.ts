import { COMMANDS } from '../tag/commands.js';
import { idle } from './guardClient.js';
import type { LodestoneClient } from './LodestoneClient.js';

/** A client where there is no page: importing and creating one on a server is safe. */
export function createIdleClient(): LodestoneClient {
  const methods = COMMANDS.map((name) => [
    name,
    (...args: unknown[]) => idle(name, 'sdk/not-in-browser', args),
  ]);
  return Object.fromEntries(methods) as LodestoneClient;
}
