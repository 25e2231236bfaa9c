import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { LodestoneError } from '@lodestone/core';
import { mediaTypeOfFile } from '../assets/mediaTypes.js';
import type { SiteAsset } from './assetSchema.js';
import type { SiteDefinition } from './siteSchema.js';

/**
 * Finds the files that sites give away, in the first of the folders that has them, and says in their cards how large they are
 * and how they will be called. Errors: `LodestoneError` `config/invalid-config` with every file that is not there.
 */
export function locateAssets(sites: readonly SiteDefinition[], folders: readonly string[]): SiteDefinition[] {
  const problems: { path: string; expected: string }[] = [];
  const locate = (asset: SiteAsset, path: string): SiteAsset => {
    const file = folders.map((folder) => resolve(folder, asset.file)).find(isFile);
    if (file === undefined) {
      problems.push({ path, expected: 'a file beside the sites file or in the data folder' });
      return asset;
    }
    return {
      fileName: basename(file),
      mediaType: mediaTypeOfFile(file),
      ...asset,
      bytes: statSync(file).size,
      file,
    };
  };
  const located = sites.map((site, place) => ({
    ...site,
    ...(site.assets && {
      assets: site.assets.map((asset, index) => locate(asset, `sites.${place}.assets.${index}.file`)),
    }),
  }));
  if (problems.length > 0) throw new LodestoneError('config/invalid-config', problems);
  return located;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Not there, or behind what is no folder, or not to be read: the next place.
    return false;
  }
}
