import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmailShape } from './checkEmailShape.js';
import { checkEmailSyntax } from './checkEmailSyntax.js';

describe('checkEmailSyntax', () => {
  it.each([
    ['olena@gmial.com', 'ok'],
    ['olena@gmail,com', 'suspect'],
    ['olena@gmail', 'suspect'],
    ['olena@@gmail.com', 'suspect'],
    ['olenagmail.com', 'invalid'],
    ['olena lir@gmail.com', 'invalid'],
    ['', 'invalid'],
  ])('calls %j %s, without an offer', (typed, status) => {
    expect(checkEmailSyntax(typed)).toMatchObject({ status });
    expect(checkEmailSyntax(typed)).not.toHaveProperty('suggestion');
  });

  it('has the normal form of the shape, and refuses nothing that the shape does not', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[a-z@., ]{0,12}$/),
      fc.stringMatching(/^[a-z.]{1,5}@{1,2}[a-z.,:]{0,12}$/),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const [syntax, shape] = [checkEmailSyntax(text), checkEmailShape(text)];
        expect(syntax.value).toBe(shape.value);
        return syntax.status !== 'invalid' || shape.status === 'invalid';
      }),
      { seed: 4, numRuns: 3_000 },
    );
  });
});
