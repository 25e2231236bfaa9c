import { describe, expect, it } from 'vitest';
import { ERROR_TEXTS } from './errorTexts.js';
import { LodestoneError } from './LodestoneError.js';

describe('LodestoneError', () => {
  it('lists everything that is wrong at once, by code and path', () => {
    const error = new LodestoneError('config/invalid-option', [
      { path: 'site', expected: 'letters' },
      { path: 'endpoint', expected: 'a URL' },
    ]);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('LodestoneError');
    expect(error.message).toBe('config/invalid-option: site (letters), endpoint (a URL)');
    expect(new LodestoneError('sdk/destroyed').message).toBe('sdk/destroyed');
  });
});

describe('ERROR_TEXTS', () => {
  it('says for each code what happened and what to do, in whole sentences', () => {
    for (const { text, fix } of Object.values(ERROR_TEXTS)) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(fix).toMatch(/^\p{Lu}.*\.$|`$/u);
    }
  });
});
