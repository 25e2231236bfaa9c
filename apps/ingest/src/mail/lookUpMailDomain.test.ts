import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DnsAnswer, startTestDns, type TestDns } from '../testing/startTestDns.js';
import { createLookUp, type LookUp } from './lookUpMailDomain.js';

let dns: TestDns;
let lookUp: LookUp;
beforeEach(async () => {
  dns = await startTestDns();
  lookUp = createLookUp({ servers: [dns.address], timeoutMs: 100 });
});
afterEach(() => dns.stop());

const V6 = '2001:db8:0:0:0:0:0:1';

it.each<[string, DnsAnswer, string]>([
  ['a mail host', { MX: [{ priority: 10, exchange: 'mx.kalyna.example' }] }, 'takes'],
  [
    'several mail hosts',
    { MX: [1, 2].map((priority) => ({ priority, exchange: `mx${priority}.kalyna.example` })) },
    'takes',
  ],
  ['no mail host but an address (RFC 5321 §5.1)', { A: ['192.0.2.1'] }, 'takes'],
  ['no mail host but an address of version 6', { AAAA: [V6] }, 'takes'],
  ['a null MX (RFC 7505)', { MX: [{ priority: 0, exchange: '' }], A: ['192.0.2.1'] }, 'refuses'],
  ['no such name', 'NXDOMAIN', 'refuses'],
  ['a name without any of these records', {}, 'refuses'],
  ['a server that failed', 'SERVFAIL', 'unknown'],
  ['a server that refuses', 'REFUSED', 'unknown'],
  ['a server that is silent', 'silence', 'unknown'],
])('takes %s for what it is', async (_, answer, state) => {
  dns.answers.set('kalyna.example', answer);
  expect(await lookUp('kalyna.example')).toBe(state);
});

it('asks about the domain and nothing else, and no further than it has to', async () => {
  dns.answers.set('kalyna.example', { MX: [{ priority: 10, exchange: 'mx.kalyna.example' }] });
  dns.answers.set('lypa.example', {});
  await lookUp('kalyna.example');
  await lookUp('lypa.example');
  expect(dns.questions).toEqual([
    'MX kalyna.example',
    'MX lypa.example',
    'A lypa.example',
    'AAAA lypa.example',
  ]);
});

it('gives up in time when no server answers, and holds nothing against the domain', async () => {
  dns.answers.set('kalyna.example', 'silence');
  const impatient = createLookUp({ servers: [dns.address], timeoutMs: 60_000, limitMs: 50 });
  expect(await impatient('kalyna.example')).toBe('unknown');
});

it('calls a server that is not there unknown', async () => {
  const { address } = dns;
  await dns.stop();
  const alone = createLookUp({ servers: [address], timeoutMs: 50 });
  expect(await alone('kalyna.example')).toBe('unknown');
  dns = await startTestDns();
});
