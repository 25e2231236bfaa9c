import { LodestoneError } from '@lodestone/core';
import { findConfigProblem } from '@lodestone/schema';
import { describe, expect, it } from 'vitest';
import { createLodestone } from '../createLodestone.js';
import { readOptions } from '../tag/readOptions.js';
import type { LodestoneOptions } from './LodestoneOptions.js';
import { parseOptions } from './parseOptions.js';

const base = { site: 'demo', endpoint: 'https://forms.example/lodestone/' };

describe('parseOptions', () => {
  it('fills in the defaults, takes the slash off the endpoint, and freezes', () => {
    const options = parseOptions(base, undefined);
    expect(options).toEqual({
      site: 'demo',
      endpoint: 'https://forms.example/lodestone',
      locale: 'auto',
      dir: 'auto',
      theme: 'auto',
      consent: 'none',
      debug: false,
      config: undefined,
      isConfigJudged: true,
    });
    expect(Object.isFrozen(options)).toBe(true);
  });

  it('reads an endpoint beside the page', () => {
    expect(parseOptions({ ...base, endpoint: '/forms' }, 'https://shop.example/uk/').endpoint).toBe(
      'https://shop.example/forms',
    );
  });

  it('lists everything that is wrong in one config/invalid-option', () => {
    const wrong = {
      site: 'a b',
      endpoint: 'ftp://x',
      locale: '!',
      dir: 'up',
      theme: 'pink',
      consent: 'maybe',
      config: { campaigns: [{ id: 1 }] },
    };
    const error = catchError(() =>
      parseOptions(wrong as unknown as LodestoneOptions, undefined, findConfigProblem),
    );
    expect(error).toBeInstanceOf(LodestoneError);
    expect(error.code).toBe('config/invalid-option');
    expect(error.problems.map(({ path }) => path)).toEqual([
      'site',
      'endpoint',
      'locale',
      'dir',
      'theme',
      'consent',
      'config.campaigns.0.id',
    ]);
  });

  it.each([undefined, null, {}])('answers %j by an error, not by a crash', (options) => {
    expect(catchError(() => parseOptions(options as never, undefined)).code).toBe('config/invalid-option');
  });
});

describe('the tag’s own reading of options', () => {
  it('lets a page keep its forms when a look or a language is mistyped', () => {
    const options = readOptions({ ...base, locale: '!' } as LodestoneOptions, 'https://shop.example/');
    expect(options).toMatchObject({
      site: 'demo',
      endpoint: 'https://forms.example/lodestone',
      locale: '!',
    });
    expect(readOptions(base as LodestoneOptions, 'https://shop.example/').locale).toBe('auto');
  });

  it.each([
    { ...base, site: '' },
    { ...base, endpoint: 'http://[' },
  ])('gives up without a site or an endpoint: %j', (options) => {
    expect(() => readOptions(options, 'https://shop.example/')).toThrow();
  });
});

describe('createLodestone without a page', () => {
  it('gives a client that answers sdk/not-in-browser and throws nothing', async () => {
    const lodestone = createLodestone(base);
    const submission = { campaign: 'newsletter', contact: { email: 'a@b.example' } };
    expect(await lodestone.submit(submission)).toEqual({
      status: 'failed',
      error: { code: 'sdk/not-in-browser' },
    });
    expect(await lodestone.host.submit(submission)).toEqual({
      status: 'failed',
      error: { code: 'sdk/not-in-browser' },
    });
    expect(lodestone.host.locale).toBe('en');
    lodestone.track('x');
    lodestone.destroy();
  });
});

function catchError(work: () => unknown): LodestoneError {
  try {
    work();
  } catch (error) {
    return error as LodestoneError;
  }
  throw new Error('nothing was thrown');
}
