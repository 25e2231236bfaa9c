import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { sha256 } from '../intake/sha256.js';
import type { ByteRange } from './parseRange.js';

/** A file that stands open: what it is now, whatever becomes of its name. */
export interface OpenFile {
  bytes: number;
  /** Strong: another one after each change. */
  etag: string;
  lastModified: string;
  /** Its content, read as fast as it is taken and no faster; closes the file at its end. */
  stream(range?: ByteRange): ReadableStream<Uint8Array>;
  close(): Promise<void>;
}

/** Rejects when there is no such file any more. */
export async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, 'r');
  try {
    const { size, mtimeMs, mtime } = await handle.stat();
    return {
      bytes: size,
      etag: `"${sha256(`${size}\n${mtimeMs}`).slice(0, 32)}"`,
      lastModified: mtime.toUTCString(),
      stream(range) {
        const { first = 0, last = size - 1 } = range ?? {};
        const source = handle.createReadStream(size === 0 ? {} : { start: first, end: last });
        return Readable.toWeb(source) as ReadableStream<Uint8Array>;
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
