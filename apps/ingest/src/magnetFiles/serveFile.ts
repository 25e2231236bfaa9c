import type { SiteAsset } from '../sites/assetSchema.js';
import { contentDisposition } from './contentDisposition.js';
import type { OpenFile } from './openFile.js';
import { type ByteRange, parseRange } from './parseRange.js';

/** What a request says of which part of a file it wants. */
export interface FileRequest {
  method: string;
  range: string | undefined;
  ifRange: string | undefined;
}

/** Which part a request is about: the whole for HEAD, and where the part was of another state of the file. */
export function chooseRange(file: OpenFile, request: FileRequest): ByteRange | 'unsatisfiable' | undefined {
  const { method, range, ifRange } = request;
  if (method === 'HEAD') return undefined;
  // RFC 9110 §13.1.5: strong tags only, and a date only if it is exactly ours.
  if (ifRange !== undefined && ifRange !== file.etag && ifRange !== file.lastModified) return undefined;
  return parseRange(range, file.bytes);
}

/** Sends a file or a part of it. The file is closed when it was sent, or when nobody takes it any more. */
export async function serveFile(
  asset: SiteAsset,
  file: OpenFile,
  { method }: FileRequest,
  range: ByteRange | 'unsatisfiable' | undefined,
): Promise<Response> {
  const headers = {
    'content-type': asset.mediaType ?? 'application/octet-stream',
    'content-disposition': contentDisposition(asset.fileName ?? asset.id),
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag: file.etag,
    'last-modified': file.lastModified,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  };
  if (range === 'unsatisfiable') {
    await file.close();
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${file.bytes}` },
    });
  }
  const length = range ? range.last - range.first + 1 : file.bytes;
  const sized = { ...headers, 'content-length': String(length) };
  if (method === 'HEAD') {
    await file.close();
    return new Response(null, { headers: sized });
  }
  const body = file.stream(range);
  if (!range) return new Response(body, { headers: sized });
  const contentRange = `bytes ${range.first}-${range.last}/${file.bytes}`;
  return new Response(body, { status: 206, headers: { ...sized, 'content-range': contentRange } });
}
