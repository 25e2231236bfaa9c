import type { Fault } from './Fault.js';
import { answer } from './faults.js';

/** A receipt as a server of ours would write it, but for the given fields. */
const receiptText = (change: Record<string, unknown>): string =>
  JSON.stringify({
    receipt: 1,
    id: 'a-portal-has-none',
    accepted: [],
    rejected: [],
    serverTime: new Date().toISOString(),
    ...change,
  });

const json = { 'content-type': 'application/json; charset=utf-8' };

/** A receipt in all but its version, and it even lists the keys that were sent. */
const otherVersion = (): Fault => ({
  name: 'receipt of another version',
  async act(exchange) {
    const body = receiptText({ receipt: 2, accepted: await exchange.keys() });
    exchange.answer({ status: 200, headers: json, body });
  },
});

/**
 * What a network says that wants to be signed in to first, or a box on the way that is no server of ours: by name, each
 * a fault for `/v1/envelopes`. `loginUrl` is where redirects lead.
 */
export const captivePortals = (loginUrl: string): readonly (readonly [name: string, fault: Fault])[] => [
  [
    'HTML with 200',
    answer({
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '<!doctype html><title>Welcome to the hotel</title><form method="post"><input name="room"></form>',
    }),
  ],
  ['a redirect by 302', answer({ status: 302, headers: { location: loginUrl } })],
  ['a redirect by 303', answer({ status: 303, headers: { location: loginUrl } })],
  ['a redirect by 307', answer({ status: 307, headers: { location: loginUrl } })],
  ['a redirect by 308', answer({ status: 308, headers: { location: loginUrl } })],
  ['an empty 200', answer({ headers: { 'content-length': '0' } })],
  ['an empty 204', answer({ status: 204 })],
  ['foreign JSON', answer({ headers: json, body: '{"status":"ok","accepted":true}' })],
  ['a receipt of another version', otherVersion()],
  ['a receipt without keys', answer({ headers: json, body: receiptText({}) })],
  [
    'a receipt of foreign keys',
    answer({ headers: json, body: receiptText({ accepted: ['somebody-elses-key'] }) }),
  ],
  [
    'gzip rubbish',
    answer({ headers: { ...json, 'content-encoding': 'gzip' }, body: Buffer.from('1f8b0800ffff', 'hex') }),
  ],
];
