import type { IncomingMessage } from 'node:http';
import { ProblemError } from './problem.js';
import { MAX_DRAINED_BYTES } from './readBody.js';

/**
 * Reads the body of a request of Node's, counting while it comes; what is too large is let through to nowhere up to a
 * bound, so that a browser gets to see the answer.
 * Errors: `ProblemError` 413 `intake/too-large`; 408 `http/incomplete-body` when the transfer broke off.
 */
export function readIncoming(incoming: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const tooLarge = () => reject(new ProblemError('intake/too-large', { status: 413 }));
    const broken = () => {
      // Every request closes at its end; an error that nobody hears costs its stack.
      if (!incoming.readableEnded) reject(new ProblemError('http/incomplete-body', { status: 408 }));
    };
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes <= maxBytes) chunks.push(chunk);
      else if (bytes > MAX_DRAINED_BYTES) {
        incoming.pause();
        tooLarge();
      }
    });
    incoming.once('end', () => {
      if (bytes > maxBytes) tooLarge();
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, bytes));
    });
    incoming.once('error', broken);
    incoming.once('close', broken);
  });
}
