import { describe, expect, it, vi } from 'vitest';
import { makeLead } from '../testing/fakeServer.js';
import { startLive } from './startLive.js';

function begin() {
  const streams: {
    listeners: Record<string, (event: { data?: unknown }) => void>;
    readyState: number;
    close: () => void;
  }[] = [];
  const timers: (() => void)[] = [];
  const told = { leads: vi.fn(), changes: vi.fn(), states: vi.fn(), refused: vi.fn() };
  const stop = startLive({
    openStream: () => {
      const stream = {
        listeners: {} as Record<string, (event: { data?: unknown }) => void>,
        readyState: 0,
        close: vi.fn(),
      };
      streams.push(stream);
      return {
        get readyState() {
          return stream.readyState;
        },
        addEventListener: (type, listener) => {
          stream.listeners[type] = listener;
        },
        close: stream.close,
      };
    },
    setTimer: (run) => timers.push(run),
    clearTimer: () => undefined,
    onLead: told.leads,
    onChange: told.changes,
    onState: told.states,
    onRefused: told.refused,
  });
  return { streams, timers, told, stop };
}

describe('startLive', () => {
  it('tells of leads and of the connection', () => {
    const { streams, told } = begin();
    streams[0]?.listeners.open?.({});
    streams[0]?.listeners.lead?.({ data: JSON.stringify(makeLead(1)) });
    expect(told.states.mock.calls).toEqual([['connecting'], ['live']]);
    expect(told.leads).toHaveBeenCalledWith(makeLead(1));
  });

  it('passes over what is no lead', () => {
    const { streams, told } = begin();
    for (const data of ['{', 'null', '{"id":1}', undefined]) streams[0]?.listeners.lead?.({ data });
    expect(told.leads).not.toHaveBeenCalled();
  });

  it('leaves a dropped connection to the browser', () => {
    const { streams, told, timers } = begin();
    streams[0]?.listeners.error?.({});
    expect(told.states).toHaveBeenLastCalledWith('reconnecting');
    expect(told.refused).not.toHaveBeenCalled();
    expect(timers).toHaveLength(0);
  });

  it('opens a refused stream again after a while', () => {
    const { streams, told, timers } = begin();
    Object.assign(streams[0] ?? {}, { readyState: 2 });
    streams[0]?.listeners.error?.({});
    expect(told.refused).toHaveBeenCalledOnce();
    timers[0]?.();
    expect(streams).toHaveLength(2);
  });

  it('is quiet once stopped', () => {
    const { streams, stop, told, timers } = begin();
    Object.assign(streams[0] ?? {}, { readyState: 2 });
    streams[0]?.listeners.error?.({});
    stop();
    timers[0]?.();
    expect(streams).toHaveLength(1);
    expect(streams[0]?.close).toHaveBeenCalledOnce();
    expect(told.states).toHaveBeenCalledTimes(2);
  });
});
