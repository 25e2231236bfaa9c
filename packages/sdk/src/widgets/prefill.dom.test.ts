import { fakeWidgetHost } from '@lodestone/testkit';
import type { LoadedBody } from '@lodestone/widgets/inline';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startPrefill } from './prefill.js';

const options = { endpoint: 'https://forms.example', site: 'demo' };
const contact = { email: 'olena@kalyna.example', name: 'Olena' };
const host = fakeWidgetHost<never>({ messages: {} as never });
const timers = {
  after(delayMs: number, callback: () => void) {
    const id = setTimeout(callback, delayMs);
    return () => clearTimeout(id);
  },
};

beforeEach(() => history.replaceState(null, '', '/?lodestone_lead=p.1.a.b'));
afterEach(() => {
  vi.useRealTimers();
  history.replaceState(null, '', '/');
});

/** Starts it on a page whose server gives this answer. */
function start(fetch: (url: string, init: RequestInit) => Promise<Response>) {
  const asked: [string, RequestInit][] = [];
  const noting = (url: string, init: RequestInit) => {
    asked.push([url, init]);
    return fetch(url, init);
  };
  const ask = startPrefill(options, { window, timers, fetch: noting as typeof globalThis.fetch });
  return { ask, asked };
}

it('asks the server once for all forms, without cookies, with the token in no address', async () => {
  const { ask, asked } = start(async () => Response.json({ contact }));
  expect(location.search).toBe('');
  const [first, second] = [await ask?.(), await ask?.()];
  expect(first).toBe(second);
  expect(asked).toHaveLength(1);
  const [url, init] = asked[0] ?? [];
  expect(url).toBe('https://forms.example/v1/prefill');
  expect(init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error' });
  expect(init?.body).toBe('{"site":"demo","token":"p.1.a.b"}');
  const body = await first?.(undefined, host);
  expect(body?.messages).toMatchObject({ 'prefill.clear': 'Not you? Clear it' });
});

it.each<[string, () => Promise<Response>]>([
  ['a link that fills in nothing', async () => Response.json({ contact: null })],
  ['a contact of other things than texts', async () => Response.json({ contact: { email: 1, name: '' } })],
  ['a refusal', async () => Response.json({ contact }, { status: 403 })],
  ['a page of a foreign server', async () => new Response('<!doctype html>')],
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
])('fills in nothing after %s', async (_, fetch) => {
  const { ask } = start(fetch);
  expect(await ask?.()).toBeUndefined();
});

it('has no form wait longer than two seconds', async () => {
  vi.useFakeTimers();
  const { ask } = start(
    (_, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  const told = vi.fn();
  void ask?.().then(told);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveBeenCalledExactlyOnceWith(undefined);
});

it('puts itself into the body that a form has, and brings nobody one that has none for good reason', async () => {
  const { ask } = start(async () => Response.json({ contact }));
  const add = await ask?.();
  const magnets = { site: 'demo' } as LoadedBody['magnets'];
  const own = { create: () => ({ css: '.own{}' }), messages: { own: 'words' }, magnets };
  const body = await add?.(Promise.resolve(own), host);
  expect(body?.magnets).toBe(magnets);
  expect(body?.messages).toMatchObject({ own: 'words', 'prefill.whose': 'Filled in for {x}.' });
  expect(await add?.(Promise.resolve(null), host)).toBeNull();
  await expect(add?.(Promise.reject(new Error('no chunk')), host)).rejects.toThrow('no chunk');
});

it('does nothing on a page without a token', () => {
  history.replaceState(null, '', '/?lodestone_lead=');
  const { ask, asked } = start(async () => Response.json({ contact }));
  expect([ask, asked]).toEqual([undefined, []]);
  expect(location.search).toBe('');
});
