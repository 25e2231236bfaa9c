import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mediaTypeOfFile } from './mediaTypes.js';

/** One file to serve, with its compressed copies. */
export interface Asset {
  file: string;
  mediaType: string;
  etag: string;
  /** Files beside it, made by the build. */
  encodings: { br?: string; gzip?: string };
  /** The name carries a hash of the content, so it never changes. */
  isHashed: boolean;
}

/** Assets by path without a leading slash: `demo/uk/index.html`. */
export type AssetIndex = ReadonlyMap<string, Asset>;

/**
 * `-` and a hash before the ending: eight letters as vite writes them, seven in the script's chunks. A plain word is none; that
 * one hash in five hundred looks like a word costs a request.
 */
const HASHED = /-(?=[a-z-]*[A-Z0-9_])[A-Za-z0-9_-]{7,8}\.[a-z0-9]+$/;

/**
 * Lists the files of a folder once, at start: a request can only reach what stands here, whatever its path says.
 * A folder that is not there gives an empty index.
 */
export function indexAssets(folder: string): AssetIndex {
  const index = new Map<string, Asset>();
  for (const path of listFiles(folder, '')) {
    if (path.endsWith('.br') || path.endsWith('.gz')) continue;
    const file = join(folder, path);
    const { br, gz } = { br: `${file}.br`, gz: `${file}.gz` };
    index.set(path, {
      file,
      mediaType: mediaTypeOfFile(path),
      etag: createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 22),
      encodings: { ...(existsSync(br) ? { br } : {}), ...(existsSync(gz) ? { gzip: gz } : {}) },
      isHashed: HASHED.test(path),
    });
  }
  return index;
}

function listFiles(folder: string, prefix: string): string[] {
  if (!existsSync(join(folder, prefix))) return [];
  return readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = prefix ? `${prefix}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? listFiles(folder, path) : [path];
  });
}
