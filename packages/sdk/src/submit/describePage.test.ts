import { describe, expect, it } from 'vitest';
import { scrubUrl } from './describePage.js';

describe('scrubUrl', () => {
  it.each([
    ['https://shop.example/price?token=secret&email=a@b.c#top', 'https://shop.example/price'],
    [
      'https://shop.example/?utm_source=ad&utm_campaign=%D0%B7%D0%B8%D0%BC%D0%B0&x=1',
      'https://shop.example/?utm_source=ad&utm_campaign=%D0%B7%D0%B8%D0%BC%D0%B0',
    ],
    ['https://shop.example/?utm_source=olena%40example.com', 'https://shop.example/'],
    ['https://shop.example/#a?utm_source=x', 'https://shop.example/'],
    ['', ''],
    ['about:blank', 'about:blank'],
  ])('makes %s into %s', (href, scrubbed) => {
    expect(scrubUrl(href)).toBe(scrubbed);
  });

  it('keeps within the limit of the wire', () => {
    expect(scrubUrl(`https://shop.example/${'x'.repeat(5_000)}`)).toHaveLength(2_048);
  });
});
