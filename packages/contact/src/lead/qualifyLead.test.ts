import { describe, expect, it } from 'vitest';
import { INHUMAN_MS } from './countBotSigns.js';
import type { LeadCandidate } from './LeadVerdict.js';
import { qualifyLead } from './qualifyLead.js';

const email = 'olena@gmail.com';
const phone = '+380671234567';
const row = (candidate: LeadCandidate, verdict: string, fields: object = {}) => ({
  candidate,
  verdict,
  fields,
});

describe('qualifyLead', () => {
  it.each([
    row({ email }, 'lead'),
    row({ email: 'olena@gmial.com' }, 'lead'),
    row({ phone, name: 'Олена' }, 'lead'),
    row({ phone: '067 123 45 67', locale: 'uk', name: 'Олена' }, 'lead'),
    row({ phone, name: 'ФОП Коваленко О. В.' }, 'lead'),
    row({ phone, organisation: 'ФОП Коваленко О. В.' }, 'lead'),
    row({ phone: '+1 900 555 1234', name: 'Bo' }, 'lead'),
    row({ email, phone: '123' }, 'lead'),
    row({ email: 'broken', phone, name: 'Bo' }, 'lead'),
    row({ email: 'info@kalyna.ua', name: 'Олена' }, 'lead'),
    row({ email, organisation: 'Acme LLC' }, 'lead'),
    row({ email, name: 'Acme LLC' }, 'lead'),
    row({ email: 'a@mailinator.com', phone, name: 'Bo' }, 'lead'),
    row({ name: 'Олена', message: `call me: ${phone}` }, 'lead'),
    row({ message: 'my mail is olena@gmail.com' }, 'lead'),
    row({ email, name: 'Olena95' }, 'lead'),
    row({ email, consents: [{ purpose: 'newsletter', granted: false }] }, 'lead'),
    row({ email, consentRequired: true, consents: [{ purpose: 'newsletter', granted: true }] }, 'lead'),
    // A handle or a refusal beside a personal mailbox is a mailbox without a name.
    row({ email, name: 'dark_lord99' }, 'lead'),
    row({ email, name: 'n/a' }, 'lead'),
    row({ email, name: 'ні' }, 'lead'),
    row({ phone, name: 'dark_lord' }, 'not-a-lead', { 'unidentified-person': 'name' }),
    row({ phone, name: 'немає' }, 'not-a-lead', { 'unidentified-person': 'name' }),
    row({ phone, name: 'Olena_Koval' }, 'lead'),
    row({ email, name: 'test_user1' }, 'not-a-lead', { 'fake-name': 'name' }),
    row({ email: 'james.bond@gmail.com', name: 'James Bond' }, 'held', { 'fake-name': 'name' }),
    row({ email: 'bond@gmail.com', name: 'James Bond' }, 'not-a-lead', { 'fake-name': 'name' }),
    // A mailbox that greets is the person's of a firm of one, unless something beside it says otherwise.
    row({ email: 'hello@olenakoval.com' }, 'lead'),
    row({ email: 'mail@olenakoval.com' }, 'lead'),
    row({ email: 'hello@kalyna.ua', organisation: 'ТОВ «Калина»' }, 'not-a-lead', {
      'unidentified-person': 'email',
    }),
    row({ email: 'chef@free.fr' }, 'lead'),
    row({ email: 'support@gmail.com' }, 'not-a-lead', { 'unidentified-person': 'email' }),
    // The message says who writes.
    row({ phone, organisation: 'ТОВ «Калина»', message: 'Мене звати Олена' }, 'lead'),
    row({ phone, organisation: 'ТОВ «Калина»', message: 'Передзвоніть' }, 'not-a-lead', {
      'organisation-without-person': 'organisation',
    }),
    // A contact in a field for something else counts like one in the message.
    row({ phone: email }, 'lead'),
    row({ name: email }, 'lead'),
    row({ organisation: email }, 'lead'),
    row({ email: phone, name: 'Bo' }, 'lead'),
    row({ name: 'Олена, 067 123 45 67', country: 'UA' }, 'lead'),
    row({ name: '067 123 45 67', phone: 'Олена', country: 'UA' }, 'lead'),
    row({ name: email, email: 'Олена Коваль' }, 'lead'),
    row({ phone, name: email }, 'lead'),
    row({ phone: 'info@kalyna.ua' }, 'not-a-lead', { 'unidentified-person': 'email' }),
    row({ name: '067 123 45 67', country: 'UA' }, 'not-a-lead', { 'unidentified-person': 'name' }),
    row({ phone }, 'not-a-lead', { 'unidentified-person': 'name' }),
    row({ phone, name: '@olena' }, 'not-a-lead', { 'unidentified-person': 'name' }),
    row({ phone, name: '12345' }, 'not-a-lead', { 'unidentified-person': 'name' }),
    row({ email: 'info@kalyna.ua' }, 'not-a-lead', { 'unidentified-person': 'email' }),
    row({ phone, organisation: 'ТОВ «Калина»' }, 'not-a-lead', {
      'organisation-without-person': 'organisation',
    }),
    row({ phone, name: 'ТОВ «Калина»' }, 'not-a-lead', { 'organisation-without-person': 'name' }),
    row({ phone, name: 'менеджер' }, 'not-a-lead', { 'organisation-without-person': 'name' }),
    row({ phone, name: 'test' }, 'not-a-lead', { 'fake-name': 'name' }),
    row({ email, name: 'test' }, 'not-a-lead', { 'fake-name': 'name' }),
    row({ phone, name: 'asdf' }, 'held', { 'fake-name': 'name' }),
    row({ email, name: 'sdkfjhg' }, 'held', { 'fake-name': 'name' }),
    row({ name: 'asdf' }, 'not-a-lead', { 'missing-contact': 'email', 'fake-name': 'name' }),
    row({ message: 'hello' }, 'not-a-lead', { 'missing-contact': 'email', 'unidentified-person': 'name' }),
    row({ phone: '12', name: 'Bo' }, 'not-a-lead', { 'missing-contact': 'phone' }),
    row({ email: 'olena', name: 'Bo' }, 'not-a-lead', { 'missing-contact': 'email' }),
    row({ email: 'olena@mailinator.com' }, 'not-a-lead', {
      'missing-contact': 'email',
      'disposable-email': 'email',
    }),
    row({ email, consentRequired: true }, 'not-a-lead', { 'no-consent': 'consents' }),
    row(
      { email, consentRequired: ['newsletter', 'calls'], consents: [{ purpose: 'calls', granted: true }] },
      'not-a-lead',
      { 'no-consent': 'consents' },
    ),
    row({ email, origin: 'purchased' }, 'not-a-lead', { 'no-consent': 'origin' }),
    row({ email, origin: 'import' }, 'not-a-lead', { 'no-consent': 'origin' }),
    row({ email, origin: 'scraped' }, 'not-a-lead', { 'no-consent': 'origin' }),
    row({ email, signals: { honeypot: true } }, 'held', { bot: 'signals' }),
    row({ email, signals: { webdriver: true } }, 'held', { bot: 'signals' }),
    row({ email, signals: { honeypot: true, webdriver: true } }, 'not-a-lead', { bot: 'signals' }),
    row({ email, signals: { honeypot: true, elapsedMs: INHUMAN_MS - 1 } }, 'not-a-lead', { bot: 'signals' }),
    row({ email, signals: { honeypot: true, elapsedMs: INHUMAN_MS } }, 'held', { bot: 'signals' }),
    row({ email, message: 'Best casino bonus' }, 'held', { bot: 'message' }),
    row({ email, message: '<a href=x>casino</a>' }, 'not-a-lead', { bot: 'message' }),
  ])('judges $candidate as $verdict', async ({ candidate, verdict, fields }) => {
    const judged = await qualifyLead(candidate);
    expect(judged).toEqual({ verdict, reasons: expect.any(Array), fields });
    expect([...judged.reasons].sort()).toEqual(Object.keys(fields).sort());
  });

  it('never takes speed or autofill alone for a bot', async () => {
    for (const signals of [{ elapsedMs: 1 }, { elapsedMs: 1, autofill: true }, { honeypot: false }, {}])
      expect(await qualifyLead({ email, signals })).toEqual({ verdict: 'lead', reasons: [], fields: {} });
  });

  it('gives every reason that holds, in the order of the table', async () => {
    const { verdict, reasons } = await qualifyLead({
      email: 'x@mailinator.com',
      name: 'test',
      consentRequired: true,
      signals: { honeypot: true },
    });
    expect(verdict).toBe('not-a-lead');
    expect(reasons).toEqual(['missing-contact', 'fake-name', 'disposable-email', 'no-consent', 'bot']);
  });
});

it('takes an address without its @ for a typo where the repair is known', async () => {
  expect((await qualifyLead({ email: 'olenagmail.com', name: 'Олена' })).verdict).toBe('lead');
  expect((await qualifyLead({ email: 'olena', name: 'Олена' })).verdict).toBe('not-a-lead');
});

it('holds the namesake of a celebrity, and knows what nobody is called', async () => {
  const verdictOf = async (name: string) => (await qualifyLead({ email: 'x@gmail.com', name })).verdict;
  expect([await verdictOf('Julia Roberts'), await verdictOf('Mickey Mouse')]).toEqual(['held', 'not-a-lead']);
});
