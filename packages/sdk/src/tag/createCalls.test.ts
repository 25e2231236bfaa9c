import { KEY } from '@lodestone/schema';
import { describe, expect, it, vi } from 'vitest';
import type { LodestoneClient } from '../client/LodestoneClient.js';
import { createCalls } from './createCalls.js';

function createFakeClient() {
  const calls: unknown[][] = [];
  const note =
    (name: string, answer?: unknown) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
      return answer;
    };
  const stop = vi.fn();
  const client = {
    track: note('track'),
    submit: note('submit', Promise.resolve('outcome')),
    on: note('on', stop),
    explain: note('explain', 'why'),
  };
  return { client: client as unknown as LodestoneClient, calls, stop };
}

describe('the calls of the script tag', () => {
  it('run once and in order, whether they came before or after the engine, by name or by method', () => {
    const { lodestone, connect } = createCalls(vi.fn(), vi.fn());
    const { client, calls } = createFakeClient();
    lodestone('track', 'first');
    lodestone.track?.('second', { value: 2 });
    connect(client);
    lodestone('track', 'third');
    expect(calls).toEqual([
      ['track', 'first'],
      ['track', 'second', { value: 2 }],
      ['track', 'third'],
    ]);
  });

  it('give a promise before load where the command has one, else undefined', async () => {
    const { lodestone, connect } = createCalls(vi.fn(), vi.fn());
    const outcome = lodestone('submit', { campaign: 'x' });
    expect(lodestone('explain', 'x')).toBeUndefined();
    connect(createFakeClient().client);
    expect(await outcome).toBe('outcome');
    expect(lodestone('explain', 'x')).toBe('why');
  });

  it('guarantee 7: show the submissions that wait, under the key that they are submitted by', async () => {
    const { lodestone, connect, unsent } = createCalls(vi.fn(), vi.fn());
    const { client, calls } = createFakeClient();
    lodestone('submit', { campaign: 'one' });
    lodestone('submit', { campaign: 'two', key: 'my-own-key-0123456789' });
    const left = structuredClone(unsent);
    expect(left).toMatchObject([{ campaign: 'one' }, { campaign: 'two', key: 'my-own-key-0123456789' }]);
    expect(left[0]?.key).toMatch(KEY);
    connect(client);
    expect(unsent).toEqual([]);
    expect(calls).toEqual(left.map((submission) => ['submit', submission]));
  });

  it('give an unsubscribe before load that works after it', async () => {
    const { lodestone, connect } = createCalls(vi.fn(), vi.fn());
    const { client, stop } = createFakeClient();
    const off = lodestone.on?.('open', vi.fn()) as () => void;
    connect(client);
    expect(stop).not.toHaveBeenCalled();
    off();
    await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
  });

  it('queue what a queued call calls in its turn behind the others', () => {
    const { lodestone, connect } = createCalls(vi.fn(), vi.fn());
    const order: string[] = [];
    const client = {
      track(name: string) {
        order.push(name);
        if (name === 'first') lodestone('track', 'nested');
      },
    } as unknown as LodestoneClient;
    lodestone('track', 'first');
    lodestone('track', 'second');
    connect(client);
    expect(order).toEqual(['first', 'second', 'nested']);
  });

  it('hand init over, and report an unknown command instead of throwing', () => {
    const [onInit, onUnknown] = [vi.fn(), vi.fn()];
    const { lodestone } = createCalls(onInit, onUnknown);
    lodestone('init', { locale: 'uk' });
    expect(() => lodestone('dance')).not.toThrow();
    expect(onInit).toHaveBeenCalledWith({ locale: 'uk' });
    expect(onUnknown).toHaveBeenCalledWith('dance');
  });
});
