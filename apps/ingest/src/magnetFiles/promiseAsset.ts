import type { Clock } from '@lodestone/core';
import type { AssetPromise } from '@lodestone/schema';
import type { Tokens } from '../letters/createTokens.js';
import type { SiteAsset } from '../sites/assetSchema.js';
import type { Site } from '../sites/createSites.js';
import type { Grant } from '../store/promises/PromiseStore.js';
import type { Store, StoredLead } from '../store/Store.js';

export const HOUR_MS = 3_600_000;

export interface AssetPorts {
  store: Pick<Store, 'grantAsset' | 'readGrant'>;
  tokens: Pick<Tokens, 'sign'>;
  clock: Pick<Clock, 'nowMs'>;
}

/** Grants a file to a lead and gives its link; `null` after it was taken back. */
export async function promiseAsset(
  { store, tokens, clock }: AssetPorts,
  { lead, site, asset, baseUrl }: { lead: StoredLead; site: Site; asset: SiteAsset; baseUrl: string },
): Promise<AssetPromise | null> {
  const known = await store.readGrant(lead.id);
  const grant =
    known ??
    (await store.grantAsset({
      ...{ lead, assetId: asset.id, downloads: asset.downloads },
      expiresAtMs: clock.nowMs() + asset.linkHours * HOUR_MS,
      hasLetter: site.mail !== undefined && lead.contact.email !== undefined,
    }));
  if (grant.isRevoked) return null;
  return {
    kind: 'asset',
    url: `${baseUrl}v1/assets/${signGrant(tokens, 'asset', grant)}`,
    fileName: asset.fileName ?? asset.file,
    bytes: asset.bytes ?? 0,
    mediaType: asset.mediaType ?? 'application/octet-stream',
    expiresAt: new Date(grant.expiresAtMs).toISOString(),
    downloadsLeft: grant.downloads - grant.used,
  };
}

/** The token of a grant's links: `asset` opens the file, `file` the page in front of it. */
export const signGrant = (
  tokens: Pick<Tokens, 'sign'>,
  kind: 'asset' | 'file',
  { leadId, issue, expiresAtMs }: Grant,
): string => tokens.sign({ kind, leadId, part: String(issue), expiresAtMs });
