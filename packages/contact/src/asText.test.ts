import { describe, expect, it } from 'vitest';
import { checkEmailShape } from './email/index.js';
import { mailboxKey } from './email/mailboxKey.js';
import * as checks from './index.js';
import { parsePhone } from './phone/index.js';

/** Every function of the package's entries that is asked about one text. */
const ASKED = Object.entries<unknown>({ ...checks, checkEmailShape, parsePhone, mailboxKey })
  .filter(([name, check]) => typeof check === 'function' && !name.endsWith('Lead'))
  .map(([name, check]) => [name, check as (text: unknown) => unknown] as const);
const NO_TEXTS = [undefined, null, 0, 380671234567, Number.NaN, true, {}, [], ['a@b.co'], Symbol('x')];

describe('what is no text', () => {
  it('is asked of every public check', () => {
    expect(ASKED.map(([name]) => name).sort()).toEqual([
      'checkEmail',
      'checkEmailShape',
      'checkEmailSyntax',
      'checkMessage',
      'checkName',
      'checkNameShape',
      'checkOrganisation',
      'checkOrganisationShape',
      'checkPhone',
      'checkPhoneShape',
      'findContacts',
      'mailboxKey',
      'parsePhone',
    ]);
  });

  it.each(ASKED)('is the empty text to %s', async (_name, check) => {
    const empty = await check('');
    for (const text of NO_TEXTS) expect(await check(text)).toEqual(empty);
  });

  it('is a field that was left empty to the verdict, and no candidate is an empty one', async () => {
    const empty = await checks.qualifyLead({});
    for (const none of NO_TEXTS) {
      const field = none as string;
      const candidate = { email: field, phone: field, name: field, organisation: field, message: field };
      expect(await checks.qualifyLead(candidate)).toEqual(empty);
      expect(await checks.qualifyLead(none as checks.LeadCandidate)).toEqual(empty);
    }
    const nothing = { signals: null, consents: null, origin: null, country: 5, locale: 5 } as object;
    expect(await checks.qualifyLead({ ...nothing, phone: '+380671234567', name: 'Bo' })).toMatchObject({
      verdict: 'lead',
    });
  });
});
