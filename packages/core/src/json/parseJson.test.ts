import { describe, expect, it } from 'vitest';
import { parseJson } from './parseJson.js';

describe('parseJson', () => {
  it('gives the value of a JSON text', () => {
    expect(parseJson('{"a":[1,null]}')).toEqual({ a: [1, null] });
    expect(parseJson('null')).toBeNull();
  });

  it.each(['', '{', 'undefined', '<html></html>', null, undefined])(
    'gives undefined for %j instead of throwing',
    (text) => {
      expect(parseJson(text)).toBeUndefined();
    },
  );
});
