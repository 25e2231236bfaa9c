import { ProblemError } from './problem.js';

/** How much of a body that is too large is still read, so that a browser gets to see the answer. */
const MAX_DRAINED_BYTES = 1_048_576;

/**
 * Reads a body, counting while it streams.
 * Errors: `ProblemError` 413 `intake/too-large`; a broken transfer rejects as the platform does.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
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

/** The media type without its parameters, in lower case. */
export const mediaTypeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
