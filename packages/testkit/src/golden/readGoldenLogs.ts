import { readdirSync, readFileSync } from 'node:fs';
import type { GoldenLog } from './GoldenLog.js';

export const GOLDEN_FOLDER: URL = new URL('./logs/', import.meta.url);

/** The committed golden logs by their files' names. */
export function readGoldenLogs(): { file: string; log: GoldenLog }[] {
  return readdirSync(GOLDEN_FOLDER)
    .sort()
    .map((file) => ({ file, log: JSON.parse(readFileSync(new URL(file, GOLDEN_FOLDER), 'utf8')) }));
}
