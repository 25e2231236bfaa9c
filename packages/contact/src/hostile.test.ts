import { describe, expect, it } from 'vitest';
import { checkEmailShape } from './email/index.js';
import { checkEmailSyntax, checkMessage } from './index.js';
import { judgeName } from './name/judgeName.js';
import { judgeOrganisation } from './organisation/judgeOrganisation.js';
import { parsePhone } from './phone/index.js';

/** Shapes that make a careless expression quadratic or worse. */
const PIECES = [
  'a',
  ' ',
  '@',
  '.',
  'a@',
  '1 ',
  '+1-',
  '<',
  '<a',
  '&#',
  '((',
  'x ext ',
  "'or",
  ':',
  ', ',
  'ی',
  '\u200c',
  'a.',
  '[url',
  '<a@',
  ' at ',
  ' dot ',
  'gmail.',
  'gmail.com',
  '(at)',
  'mailto:',
  '%40',
  'пьфшд.',
  '. com',
  '\\@',
  '1',
  ' at ',
  'dot ',
  '0 ',
  '.-',
  '«',
  'тов ',
  'order no ',
  'https:',
  "{{'",
  '$(',
  'Mr. ',
  'ю',
];
const LENGTH = 100_000;

/** Far more than linear work takes on any machine, far less than quadratic work on 100 KB does. */
const CEILING_MS = 1_000;

describe('hostile input', () => {
  it.each(PIECES)('of 100 KB made of %j is done with at once', (piece) => {
    const text = piece.repeat(LENGTH / piece.length);
    for (const check of [
      checkEmailShape,
      checkEmailSyntax,
      judgeName,
      judgeOrganisation,
      checkMessage,
      parsePhone,
    ]) {
      const startMs = Date.now();
      check(text);
      check(`x@${text}`);
      expect(Date.now() - startMs, check.name).toBeLessThan(CEILING_MS);
    }
  });
});
