import { parseJson } from '@lodestone/core';
import type { Campaign, SiteConfig } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { Report } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';

/** The site's campaigns: brought by the page or fetched once. */
export interface ConfigSource {
  /** Resolves when the first try is over, well or not; never rejects. */
  readonly tried: Promise<void>;
  /** Resolves when the campaigns are known, which may be when the network is back. */
  readonly known: Promise<void>;
  campaign(id: string): Campaign | undefined;
  /** The whole of it, as it is known now. */
  latest(): SiteConfig;
  /** Puts a campaign in place of the one with its id. */
  replace(campaign: Campaign): void;
}

/**
 * Finds the config: the option, else `<script type="application/json" data-lodestone-config>` of the page, else
 * `GET {endpoint}/v1/config/{site}` (offline the HTTP cache's copy; tried again when the network is back).
 * A malformed one is told with its path and counts as empty: a plain form of the page then stays what it is.
 */
export function createConfig(
  { config: given, isConfigJudged, endpoint, site }: ResolvedOptions,
  { document, window, fetch, listen }: BrowserPorts,
  tell: Report,
): ConfigSource {
  let config: SiteConfig = { campaigns: [] };

  /**
   * The server's config was judged there when it was published, an imported SDK's when it was created; what else a page
   * brings is judged here, by a chunk of its own.
   */
  async function adopt(value: unknown, isJudged: boolean): Promise<void> {
    const isTaken = isJudged && Array.isArray((value as SiteConfig | undefined)?.campaigns);
    const path = isTaken ? undefined : (await import('./judgeConfig.js')).findConfigProblem(value);
    if (path === undefined) config = value as SiteConfig;
    else tell('config/invalid-config', { path });
  }

  async function request(cache: RequestCache): Promise<void> {
    const answer = await fetch(`${endpoint}/v1/config/${site}`, {
      credentials: 'omit',
      cache,
    });
    if (answer.ok) return adopt(await answer.json().catch(() => undefined), true);
    tell('config/unreachable', { status: answer.status });
  }

  /** Resolves when a try after the network's return went well. */
  const whenOnline = (): Promise<void> =>
    new Promise((resolve) =>
      listen(window, 'online', () => void request('default').then(resolve, () => undefined)),
    );

  function find(): Promise<void> {
    if (given) return adopt(given, isConfigJudged);
    const script = document.querySelector('script[type="application/json"][data-lodestone-config]');
    if (script) return adopt(parseJson(script.textContent), false);
    // Offline, what the HTTP cache holds is good enough, however old.
    return request('default').catch(() => request('force-cache'));
  }

  const first = find();
  const known = first.catch(() => {
    tell('config/unreachable');
    return whenOnline();
  });

  return {
    tried: first.catch(() => undefined),
    known,
    campaign: (id) => config.campaigns.find((campaign) => campaign.id === id),
    latest: () => config,
    replace(campaign) {
      const campaigns = config.campaigns.map((each) => (each.id === campaign.id ? campaign : each));
      config = { ...config, campaigns };
    },
  };
}
