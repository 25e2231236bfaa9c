import { domainToASCII } from 'node:url';
import { mailboxKey } from '@lodestone/contact/mailbox';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inspectLead } from './inspectLead.js';

it('tells what each check found, and by what the sender can be known again', async () => {
  const inspection = await inspectLead({
    contact: {
      email: ' <O.Lena+x@Gmial.com>',
      phone: '067 123 45 67',
      name: 'Олена Коваль',
      organisation: 'asdf',
    },
    country: 'UA',
  });
  expect(inspection.checks).toMatchObject({
    email: { marks: ['typo-domain'], value: 'O.Lena+x@gmial.com', suggestion: 'O.Lena+x@gmail.com' },
    phone: { marks: [], value: '+380671234567', country: 'UA' },
    name: { marks: [] },
    organisation: { marks: ['keyboard-run'] },
  });
  expect(inspection.domain).toBe('gmial.com');
  expect(inspection.identity).toEqual({
    mailbox: 'o.lena+x@gmial.com',
    isRole: false,
    phone: '+380671234567',
    name: 'коваль олена',
  });
});

it('calls a mailbox of a role so, however its provider lets it be written', async () => {
  for (const email of ['info@gmail.com', 'I.nfo@gmail.com', 'info+x@googlemail.com']) {
    const { identity } = await inspectLead({ contact: { email } });
    expect(identity).toMatchObject({ mailbox: 'info@gmail.com', isRole: true });
  }
});

it.each(['asdf', 'ТОВ «Калина»', 'Бухгалтер', '@olena', '12345', 'Test'])(
  'takes %s for nobody’s name',
  async (name) => {
    const { identity } = await inspectLead({ contact: { email: 'a@kalyna.example', name } });
    expect(identity?.name).toBe('');
  },
);

it('takes a contact that is offered inside the message when the fields give none', async () => {
  const message = 'Write to olena@kalyna.example or call 067 123 45 67';
  const { identity, domain, checks } = await inspectLead({ contact: { message }, country: 'UA' });
  expect(identity).toMatchObject({ mailbox: 'olena@kalyna.example', phone: '+380671234567' });
  expect([domain, checks.message?.domain]).toEqual(['kalyna.example', 'kalyna.example']);
  const other = await inspectLead({ contact: { email: 'ivan@kalyna.example', message } });
  expect(other.identity?.mailbox).toBe('ivan@kalyna.example');
});

it('asks about no domain and knows nobody where nothing can be reached', async () => {
  for (const contact of [{}, { email: 'x' }, { phone: '12' }, { name: 'Олена' }]) {
    const { identity, domain } = await inspectLead({ contact });
    expect([identity, domain]).toEqual([undefined, undefined]);
  }
});

it('keeps a number of an unknown country out of what people are known by', async () => {
  const { identity } = await inspectLead({ contact: { email: 'a@kalyna.example', phone: '067 123 45 67' } });
  expect(identity?.phone).toBe('');
});

it('never rejects, whatever the strings', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const contact = fc.record({ email: text, phone: text, name: text, organisation: text, message: text });
  await fc.assert(
    fc.asyncProperty(contact, async (given) => {
      await expect(inspectLead({ contact: given })).resolves.toHaveProperty('checks');
    }),
    { seed: 8, numRuns: 300 },
  );
});

it('writes domains of all scripts in mailbox keys as name servers have them', () => {
  const letters = fc.constantFrom(...'aбвґєїіabcäöüßéñçøåłşğıאבגابپچگ中文字日本語かな한국어ไทย');
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (label) => {
      const expected = domainToASCII(`${label}.example`);
      // An empty answer: the standard refuses the mixture (bidi and joiner rules), there is nothing to compare with.
      fc.pre(expected !== '');
      expect(mailboxKey(`x@${label}.example`)).toBe(`x@${expected}`);
    }),
    { seed: 8, numRuns: 2_000 },
  );
});
