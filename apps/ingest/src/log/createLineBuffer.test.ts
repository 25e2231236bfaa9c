import { expect, it } from 'vitest';
import { createLineBuffer } from './createLineBuffer.js';

function start() {
  const written: string[] = [];
  const scheduled: (() => void)[] = [];
  const lines = createLineBuffer(
    (text) => written.push(text),
    (flush) => scheduled.push(flush),
  );
  return { written, scheduled, ...lines };
}

it('writes the lines of one turn in one piece and in their order', () => {
  const { write, written, scheduled } = start();
  write('one\n');
  write('two\n');
  expect([written, scheduled.length]).toEqual([[], 1]);
  scheduled.shift()?.();
  expect(written).toEqual(['one\ntwo\n']);
  write('three\n');
  scheduled.shift()?.();
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});

it('writes at once what would grow too long, and what is left at the end', () => {
  const { write, flush, written, scheduled } = start();
  write('x'.repeat(65_535));
  expect(written).toEqual([]);
  write('\n');
  expect(written).toHaveLength(1);
  write('last\n');
  flush();
  expect(written.at(-1)).toBe('last\n');
  scheduled.shift()?.();
  expect(written).toHaveLength(2);
});
