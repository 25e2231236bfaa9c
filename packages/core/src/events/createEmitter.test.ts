import { describe, expect, it, vi } from 'vitest';
import { createEmitter } from './createEmitter.js';

describe('createEmitter', () => {
  it('calls listeners in order of addition, with the detail', () => {
    const calls: string[] = [];
    const emitter = createEmitter<{ open: { id: string } }>();
    emitter.on('open', ({ id }) => calls.push(`first ${id}`));
    emitter.on('open', ({ id }) => calls.push(`second ${id}`));
    emitter.emit('open', { id: 'a' });
    expect(calls).toEqual(['first a', 'second a']);
  });

  it('goes on past a listener that throws and hands the error over', () => {
    const onFailure = vi.fn();
    const emitter = createEmitter<{ open: null }>(onFailure);
    const after = vi.fn();
    emitter.on('open', () => {
      throw new Error('host bug');
    });
    emitter.on('open', after);
    expect(() => emitter.emit('open', null)).not.toThrow();
    expect(after).toHaveBeenCalledOnce();
    expect(onFailure).toHaveBeenCalledWith(new Error('host bug'));
  });

  it('calls nobody after off, the unsubscribe or clear', () => {
    const emitter = createEmitter<{ open: null }>();
    const [one, other, third] = [vi.fn(), vi.fn(), vi.fn()];
    emitter.on('open', one);
    const stop = emitter.on('open', other);
    emitter.off('open', one);
    stop();
    emitter.emit('open', null);
    emitter.on('open', third);
    emitter.clear();
    emitter.emit('open', null);
    for (const listener of [one, other, third]) expect(listener).not.toHaveBeenCalled();
  });

  it('lets a listener that was added during an event wait for the next one', () => {
    const emitter = createEmitter<{ open: null }>();
    const late = vi.fn();
    emitter.on('open', () => emitter.on('open', late));
    emitter.emit('open', null);
    expect(late).not.toHaveBeenCalled();
    emitter.emit('open', null);
    expect(late).toHaveBeenCalledOnce();
  });
});
