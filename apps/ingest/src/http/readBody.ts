import { ProblemError } from './problem.js';

/** How much of a body that is too large is still read, so that a browser gets to see the answer. */
export const MAX_DRAINED_BYTES = 1_048_576;

/** What a body will hold at most: as its header says, else as much as is allowed. */
export function expectedBytes(contentLength: string | null | undefined, maxBytes: number): number {
  const declared = parseLength(contentLength);
  return declared === undefined ? maxBytes : Math.min(declared, maxBytes);
}

/**
 * Reads a body of at most `maxBytes`.
 * Errors: `ProblemError` 413 `intake/too-large`; 408 `http/incomplete-body` when the transfer broke off.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = parseLength(request.headers.get('content-length'));
  try {
    // The parser of HTTP lets no more through than was declared: no stream is needed to count it.
    const isBounded = declared !== undefined && declared <= maxBytes;
    const body = isBounded
      ? new Uint8Array(await request.arrayBuffer())
      : await readCounting(request, maxBytes);
    if (body.byteLength <= maxBytes) return body;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('http/incomplete-body', { status: 408 });
  }
  throw new ProblemError('intake/too-large', { status: 413 });
}

async function readCounting(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes <= maxBytes) chunks.push(value);
    else if (bytes > MAX_DRAINED_BYTES) break;
  }
  if (bytes > maxBytes) {
    reader?.cancel().catch(() => undefined);
    throw new ProblemError('intake/too-large', { status: 413 });
  }
  const body = new Uint8Array(bytes);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

const parseLength = (header: string | null | undefined): number | undefined =>
  header && /^\d{1,15}$/.test(header) ? Number(header) : undefined;

/** The media type without its parameters, in lower case. */
export const mediaTypeOf = (contentType: string | null | undefined): string =>
  (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
