import { Readable } from 'node:stream';
import type { Answer } from './Fault.js';

/** The whole body of an answer, or of a request. */
export async function drain(body: Answer['body']): Promise<Buffer> {
  if (!(body instanceof Readable)) return Buffer.from(body);
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
