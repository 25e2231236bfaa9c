import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { LodestoneClient } from '../client/LodestoneClient.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';

/**
 * `?lodestone_preview=CAMPAIGN`: the campaign is shown to its maker whatever its rules say, and nothing else shows by itself.
 * Nothing is stored, and nothing leaves: what would be sent is answered here as a server would.
 */
export function startPreview(
  options: ResolvedOptions,
  ports: BrowserPorts,
  create: (options: ResolvedOptions, ports: BrowserPorts) => LodestoneClient,
): LodestoneClient {
  const id = new URLSearchParams(ports.window.location.search).get('lodestone_preview') ?? '';
  const kept = new Map<string, string>();
  const client = create(
    { ...options, consent: 'none', isPreview: true },
    {
      ...ports,
      fetch: async (input, init) =>
        (init?.method ?? 'GET') === 'GET' ? ports.fetch(input, init) : answer(`${init?.body ?? ''}`),
      storage: {
        get: (key) => kept.get(key),
        set: (key, value) => void kept.set(key, value),
        remove: (key) => void kept.delete(key),
      },
      indexedDB: () => {
        throw new DOMException('a preview stores nothing', 'SecurityError');
      },
    },
  );
  void client.ready().then(() => client.open(id));
  return client;
}

/** A receipt that takes everything; what is no envelope is answered with nothing. */
function answer(body: string): Response {
  const { items } = parse(body);
  if (!Array.isArray(items)) return new Response('{}', { status: 503 });
  return Response.json({
    receipt: 1,
    id: 'preview',
    accepted: items.map(({ key }: { key: string }) => key),
    rejected: [],
    serverTime: new Date().toISOString(),
  });
}

function parse(body: string): { items?: unknown } {
  try {
    return Object(JSON.parse(body)) as { items?: unknown };
  } catch {
    return {};
  }
}
