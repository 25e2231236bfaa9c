import { describe, expect, it } from 'vitest';
import { readRefusal } from './readRefusal.js';

const read = (status: number, type: string, text: string) => readRefusal({ status, type, text });
const problem = (code: string) => JSON.stringify({ type: 'about:blank', title: 'No', status: 400, code });
const OURS = 'application/problem+json; charset=utf-8';

describe('readRefusal', () => {
  it.each(['intake/invalid-json', 'intake/invalid-envelope', 'intake/unsupported-type'])(
    'takes %s for ours',
    (code) => {
      expect(read(400, OURS, problem(code))).toEqual({ kind: 'ours', code });
    },
  );

  it.each([
    ['another content type', 'application/json', problem('intake/invalid-envelope')],
    ['a code of another family', OURS, problem('http/not-found')],
    ['no code', OURS, '{"status":400}'],
    ['a body that is no JSON', OURS, '<h1>Firewall</h1>'],
    ['a page', 'text/html', '<h1>Firewall</h1>'],
  ])('takes %s for a stranger’s', (_, type, text) => {
    expect(read(403, type, text)).toEqual({ kind: 'foreign' });
  });

  it.each(['intake/unknown-site', 'intake/origin-not-allowed'])(
    'tells %s apart: the site is at fault, not an item',
    (code) => {
      expect(read(404, OURS, problem(code))).toEqual({ kind: 'site' });
    },
  );

  it('takes a 413 from anyone for too large', () => {
    expect(read(413, 'text/html', '<h1>nginx</h1>')).toEqual({ kind: 'too-large' });
  });
});
