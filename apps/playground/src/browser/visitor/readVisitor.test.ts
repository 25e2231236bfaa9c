import { expect, it } from 'vitest';
import { readVisitor } from './readVisitor.js';

const storage = (values: Record<string, unknown>) => ({
  getItem: (key: string) =>
    key in values
      ? typeof values[key] === 'string'
        ? (values[key] as string)
        : JSON.stringify(values[key])
      : null,
});

it('finds nothing in an empty storage, and passes over what it cannot read', () => {
  const nothing = { signals: [], offsetMs: 0, fields: { visits: 1 } };
  expect(readVisitor(storage({}), 'demo')).toMatchObject(nothing);
  const broken = {
    'lodestone:demo:signals': '[[',
    'lodestone:demo:visitor': '7',
    'lodestone:demo:pages': '{}',
  };
  expect(readVisitor(storage(broken), 'demo')).toMatchObject(nothing);
  expect(readVisitor(storage({ 'lodestone:demo:signals': [['k'], 'x', null] }), 'demo').signals).toEqual([]);
});

it('reads the signals of all pages once each, oldest first, and what rules ask about', () => {
  const values = {
    'lodestone:demo:signals': [['a', 'visit_start', 10, { device: 'phone', language: 'fa' }]],
    'lodestone:demo:pages': ['one'],
    'lodestone:demo:signals:one': [
      ['c', 'price_view', 30, { path: '/prices/' }],
      ['a', 'visit_start', 10, { device: 'phone', language: 'fa' }],
      ['b', 'page_view', 20, null],
    ],
    'lodestone:demo:visitor': {
      visits: 3,
      last: { source: 'ad' },
      fields: { 'contact.email': ['yes'] },
      clockOffsetMs: 3_600_000,
    },
    'lodestone:other:signals': [['x', 'order_placed', 5, {}]],
  };
  const { signals, fields, offsetMs } = readVisitor(storage(values), 'demo');
  expect(signals.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  expect(signals[1]).toEqual({ key: 'b', name: 'page_view', atMs: 20, props: {} });
  expect(fields).toEqual({
    device: 'phone',
    language: 'fa',
    source: 'ad',
    visits: 3,
    'contact.email': ['yes'],
  });
  expect(offsetMs).toBe(3_600_000);
});

it('takes a difference of 30 seconds to the server’s clock for the network’s, as the SDK does', () => {
  const offsetOf = (clockOffsetMs: number) =>
    readVisitor(storage({ 'lodestone:demo:visitor': { clockOffsetMs } }), 'demo').offsetMs;
  expect([offsetOf(30_000), offsetOf(-30_001)]).toEqual([0, -30_001]);
});
