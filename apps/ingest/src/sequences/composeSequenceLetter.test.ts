import { expect, it } from 'vitest';
import { createSites } from '../sites/createSites.js';
import { parseSites } from '../sites/loadSites.js';
import { composeSequenceLetter, type SequenceLetterOptions } from './composeSequenceLetter.js';

const letters = {
  own: {
    en: {
      subject: 'For {name}\nfrom {sender}',
      text: 'Hello[, {name}], about {title}.\n\n{link}',
      button: 'Open',
      html: '<p>{name} {title} <a href="{link}">go</a></p>',
    },
  },
  plain: { uk: { subject: 'Тема', text: 'Один.\n\n\nДва, {name}.', button: 'Далі' } },
};

function compose(
  template: string,
  lead: Partial<SequenceLetterOptions['lead']> = {},
  more: { greeting?: string; link?: string; origins?: string[]; prefill?: boolean } = {},
) {
  const sequence = {
    ...{ id: 'chain', when: { all: [] }, steps: [{ wait: { hours: 1 }, template }] },
    ...(more.link && { link: more.link }),
    ...(more.prefill && { prefill: true }),
  };
  const definition = {
    ...{ id: 'a', origins: more.origins ?? ['https://a.example'], templates: letters, sequences: [sequence] },
    mail: { from: { name: 'Kalyna & Co', address: 'letters@kalyna.example' } },
    campaigns: [{ id: 'form', widget: 'subscribe', texts: { en: { title: 'Tea <now>' } } }],
  };
  const [site] = createSites(parseSites({ sites: [definition] })).all;
  const [parsed] = site?.sequences ?? [];
  if (!site?.mail || !parsed) throw new Error('the site of the test is none');
  return composeSequenceLetter({
    ...{ id: 'run.0', site, mail: site.mail, sequence: parsed, step: 0, zone: 'UTC' },
    lead: { campaign: 'form', contact: { email: 'sam@b.example' }, locale: 'en', page: {}, ...lead },
    greeting: more.greeting,
    unsubscribeUrl: 'https://forms.example/v1/unsubscribe/x',
    prefillToken: 'p.1.lead.MAC',
  });
}

it('escapes what was typed, in markup of the owner and in its own', () => {
  const greeting = '<img src=x onerror=alert(1)>';
  const letter = compose('own', {}, { greeting, link: 'https://a.example/?a=1&b=2' });
  expect(letter?.html).toContain('<p>&lt;img src=x onerror=alert(1)&gt; Tea &lt;now&gt;');
  expect(letter?.html).toContain('href="https://a.example/?a=1&amp;b=2"');
  expect(letter?.html).toContain('/v1/unsubscribe/x');
  // A subject is one line, whatever stands in it.
  expect(letter?.subject).toBe('For <img src=x onerror=alert(1)> from Kalyna & Co');
  expect(compose('plain', {}, { greeting })?.html).toContain('Два, &lt;img src=x');
});

it('says the same as text, with the links in full', () => {
  const letter = compose('own', {}, { link: 'https://a.example/cart' });
  expect(letter?.text).toContain('Hello, about Tea <now>.\n\nhttps://a.example/cart');
  expect(letter?.text).toContain('Open:\nhttps://a.example/cart');
  expect(letter?.text).toContain('You get this letter because you asked for letters from Kalyna & Co.');
  expect(letter?.text).toContain('https://forms.example/v1/unsubscribe/x');
  expect(letter).toMatchObject({ listId: 'chain.a', id: 'run.0', to: 'sam@b.example' });
});

it('takes the language that there is, and paragraphs between any number of empty lines', () => {
  const letter = compose('plain');
  expect(letter?.html).toContain('<html lang="uk" dir="ltr">');
  expect(letter?.html.match(/<p style="margin:0 0 16px">/g)).toHaveLength(2);
});

it('leads to a page of the site and to no other, because its address comes from outside', () => {
  const linkOf = (url: string, origins?: string[]) =>
    /Далі:\n(\S+)/.exec(
      compose('plain', { page: { url } }, { ...(origins && { origins }) })?.text ?? '',
    )?.[1];
  expect(linkOf('https://a.example/tea?utm_source=x#y')).toBe('https://a.example/tea');
  for (const url of ['https://evil.example/tea', 'javascript:alert(1)', 'no address', ''])
    expect([url, linkOf(url)]).toEqual([url, undefined]);
  // Where every page may post, none is known to be the site's.
  expect(linkOf('https://evil.example/tea', ['*'])).toBeUndefined();
});

it('tells a page of the site for whom its forms are, where the sequence says so, and no other page', () => {
  const page = { url: 'https://a.example/tea?x=1#y' };
  const link = 'https://a.example/cart?a=%20b&c#form';
  expect(compose('own', { page }, { prefill: true })?.text).toContain(
    'https://a.example/tea?lodestone_lead=p.1.lead.MAC\n',
  );
  expect(compose('own', {}, { prefill: true, link })?.text).toContain(
    'https://a.example/cart?a=%20b&c&lodestone_lead=p.1.lead.MAC#form\n',
  );
  expect(compose('own', { page })?.text).not.toContain('lodestone_lead');
  const other = compose('own', { page }, { prefill: true, link: 'https://elsewhere.example/' });
  expect(other?.text).toContain('https://elsewhere.example/');
  expect(other?.html).not.toContain('lodestone_lead');
});
