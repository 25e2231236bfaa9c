import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmailShape } from '../email/checkEmailShape.js';
import { checkMessage } from '../message/checkMessage.js';
import { checkPhoneShape } from '../phone/checkPhoneShape.js';
import { mayBeEmail, mayBePhone } from './mayBeContact.js';

/** Texts near the border between a contact and none. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z@＠. (),\u00a0]{0,14}$/),
  fc.stringMatching(/^[\d۰-۹٠-٩ +()a-z-]{0,14}$/),
);

describe('the quick checks', () => {
  it('refuse no e-mail address that the check does not call invalid', () => {
    fc.assert(
      fc.property(texts, (text) => mayBeEmail(text) || checkEmailShape(text).status === 'invalid'),
      { numRuns: 5_000 },
    );
    for (const text of [
      'a(at)b.co',
      'a собака i.ua',
      'a ات b.ir',
      'a&#64;b.co',
      'a%40b.co',
      'a at b dot co',
      'a_at_b.co',
    ])
      expect([text, mayBeEmail(text), checkEmailShape(text).status]).toEqual([text, true, 'ok']);
    for (const text of ['', '@', 'nobody', ' 0671234567 '])
      expect([text, mayBeEmail(text)]).toEqual([text, false]);
  });

  it('refuse no telephone number that the check does not call invalid', () => {
    fc.assert(
      fc.property(texts, (text) => mayBePhone(text) || checkPhoneShape(text).status === 'invalid'),
      { numRuns: 5_000 },
    );
    expect([mayBePhone('call me'), mayBePhone('٠')]).toEqual([false, true]);
  });

  it('overlook no contact that the check finds in a message', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), (parts) => {
        const text = parts.join(' ');
        const { email, phone } = checkMessage(text).contacts;
        return (mayBeEmail(text) || !email) && (mayBePhone(text) || !phone);
      }),
      { numRuns: 5_000 },
    );
  });
});
