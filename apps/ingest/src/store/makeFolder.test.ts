import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from './makeFolder.js';

it('makes a folder with those above it, and leaves one alone that is there', () => {
  const root = mkdtempSync(join(tmpdir(), 'lodestone-folder-'));
  const folder = join(root, 'a/b/c');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
  rmSync(root, { recursive: true });
});

it('throws where no folder can be made, instead of trying for ever', () => {
  const root = mkdtempSync(join(tmpdir(), 'lodestone-folder-'));
  writeFileSync(join(root, 'file'), '');
  expect(() => makeFolder(join(root, 'file/folder'))).toThrow('ENOTDIR');
  if (existsSync('/proc/self')) expect(() => makeFolder('/proc/lodestone/data')).toThrow('ENOENT');
  rmSync(root, { recursive: true });
});
