import { fileURLToPath } from 'node:url';

/** Where the files lie that come with the server, seen from its source, from the built server and from a chunk of it. */
export const findShippedFolders = (): string[] =>
  ['../../files', '../files'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
