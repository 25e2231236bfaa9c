import { B2B_RULES, SHOP_RULES } from '@lodestone/core/scoring';
import type { Campaign, ScoringRules, Segment, SiteConfig } from '@lodestone/schema';
import { sha256 } from '../intake/sha256.js';
import { SHIPPED_TEMPLATES } from '../sequences/shipped/templates.js';
import type { JobKind } from '../store/Store.js';
import { createNetworkCheck } from './createNetworkCheck.js';
import { isLoopbackOrigin } from './isLoopbackOrigin.js';
import { findMagnets, type Magnet } from './Magnet.js';
import { placeCards } from './placeCards.js';
import type { Sequence, Templates } from './sequenceSchema.js';
import type { SiteDefinition, SiteMail } from './siteSchema.js';
import type { SiteWebinar } from './webinarSchema.js';
import { withThanks } from './withThanks.js';

/** A site as the server is told of it: its definition, and what no page may read. */
export interface SiteSettings extends SiteDefinition {
  /** Jobs that every new lead brings. No sites file asks for any yet. */
  jobKinds?: readonly JobKind[] | undefined;
}

export interface Site {
  readonly id: string;
  readonly jobKinds: readonly JobKind[];
  /** Without it the site sends no letters. */
  readonly mail: SiteMail | undefined;
  readonly sequences: readonly Sequence[];
  /** Of its letters: the shipped ones and its own. */
  readonly templates: Templates;
  readonly origins: readonly string[];
  readonly config: SiteConfig;
  /** What `GET /v1/config/:site` answers, and its entity tag. */
  readonly configJson: string;
  readonly configTag: string;
  campaign(id: string): Campaign | undefined;
  /** What a lead of this campaign is promised. */
  magnet(campaign: string): Magnet | undefined;
  readonly webinars: readonly SiteWebinar[];
  /** By which the stages of its visitors are found. */
  readonly rules: ScoringRules;
  /** Segments of the sites file. */
  readonly segments: readonly Segment[];
  /** Whether a request from this address is the owner's own. */
  isOwnAddress(address: string): boolean;
  /** Whether a page of this origin may post here. No origin at all (curl, a server) may; `null` only if it is listed. */
  allows(origin: string | undefined, ownOrigin: string): boolean;
}

export interface Sites {
  readonly all: readonly Site[];
  find(id: string): Site | undefined;
}

/**
 * The sites of this server; `extraOrigins` are allowed for each of them. Without a mail server no page is told to promise a
 * letter.
 */
export function createSites(
  definitions: readonly SiteSettings[],
  extraOrigins: readonly string[] = [],
  hasMailServer = true,
): Sites {
  const all = definitions.map((definition) => createSite(definition, extraOrigins, hasMailServer));
  const byId = new Map(all.map((site) => [site.id, site]));
  return { all, find: (id) => byId.get(id) };
}

function createSite(settings: SiteSettings, extraOrigins: readonly string[], hasMailServer: boolean): Site {
  const { id, origins, jobKinds = [], ownNetworks = [], mail, ...rest } = settings;
  const { assets: _, webinars = [], offers: __, sequences = [], templates = {}, ...shared } = rest;
  const sendsMail = hasMailServer && mail !== undefined;
  const config: SiteConfig = {
    ...shared,
    campaigns: placeCards(settings).map((campaign) =>
      withThanks(campaign, sendsMail ? mail.doubleOptIn : undefined),
    ),
    mail: sendsMail,
  };
  const magnets = findMagnets(settings);
  const allowed = [...new Set([...origins, ...extraOrigins])];
  const campaigns = new Map(config.campaigns.map((campaign) => [campaign.id, campaign]));
  const configJson = JSON.stringify(config);
  return {
    id,
    jobKinds,
    mail,
    sequences,
    templates: { ...SHIPPED_TEMPLATES, ...templates },
    origins: allowed,
    config,
    configJson,
    configTag: `"${sha256(configJson).slice(0, 32)}"`,
    campaign: (campaign) => campaigns.get(campaign),
    magnet: (campaign) => magnets.get(campaign),
    webinars,
    rules: findRules(settings.scoring),
    segments: config.segments ?? [],
    isOwnAddress: createNetworkCheck(ownNetworks),
    allows: (origin, ownOrigin) =>
      origin === undefined ||
      // Pages that this server itself serves: the demo pages behind any host name.
      (origin === ownOrigin && origin !== 'null') ||
      allowed.some(
        (rule) => rule === '*' || rule === origin || (rule === 'loopback' && isLoopbackOrigin(origin)),
      ),
  };
}

/** A site that says nothing is a shop. */
function findRules(scoring: SiteDefinition['scoring'] = 'shop'): ScoringRules {
  if (typeof scoring === 'object') return scoring as ScoringRules;
  return scoring === 'b2b' ? B2B_RULES : SHOP_RULES;
}
