import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { isFresh } from '../http/isFresh.js';
import type { Asset } from './indexAssets.js';

/** Sends a file, compressed if the client takes it, or 304. */
export function serveAsset(c: Context, asset: Asset, headers: Record<string, string>): Response {
  const encoding = chooseEncoding(asset, c.req.header('accept-encoding') ?? '');
  const etag = `"${asset.etag}${encoding ? `-${encoding}` : ''}"`;
  const common = {
    'x-content-type-options': 'nosniff',
    ...headers,
    etag,
    ...(asset.encodings.br || asset.encodings.gzip ? { vary: 'accept-encoding' } : {}),
  };
  if (isFresh(c.req.header('if-none-match'), etag))
    return new Response(null, { status: 304, headers: common });
  const file = encoding ? (asset.encodings[encoding] ?? asset.file) : asset.file;
  const body = c.req.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(file)) as ReadableStream);
  return new Response(body, {
    headers: {
      ...common,
      'content-type': asset.mediaType,
      ...(encoding ? { 'content-encoding': encoding } : {}),
    },
  });
}

/** Brotli before gzip; a quality of 0 is a refusal (RFC 9110 §12.5.3). */
function chooseEncoding(asset: Asset, acceptEncoding: string): 'br' | 'gzip' | undefined {
  const accepted = new Set(
    acceptEncoding
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  return (['br', 'gzip'] as const).find((encoding) => asset.encodings[encoding] && accepted.has(encoding));
}
