import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SDK } from './version.js';

it('says on the wire what package.json says', () => {
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(SDK).toEqual({ name, version });
});
