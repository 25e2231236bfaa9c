import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { contentDisposition } from './contentDisposition.js';
import { formatBytes } from './formatBytes.js';
import { openFile } from './openFile.js';
import { parseRange } from './parseRange.js';

it('reads ranges as RFC 9110 writes them', () => {
  const ranges: [string | undefined, unknown][] = [
    [undefined, undefined],
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=10-19', { first: 10, last: 19 }],
    ['bytes=90-1000', { first: 90, last: 99 }],
    ['bytes=-1', { first: 99, last: 99 }],
    ['bytes=-1000', { first: 0, last: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['items=0-1', undefined],
    ['bytes=a-b', undefined],
  ];
  for (const [header, range] of ranges) expect([header, parseRange(header, 100)]).toEqual([header, range]);
  expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
});

it('names a file in any script, and lets no name out of its place', () => {
  const nameOf = (header: string) => decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)?.[1] ?? '');
  for (const name of [
    'guide.pdf',
    'Як заварити каву (2).pdf',
    'راهنمای دم کردن قهوه.pdf',
    "l'été*.pdf",
    '☕.pdf',
    '100%.pdf',
  ]) {
    const header = contentDisposition(name);
    expect(nameOf(header)).toBe(name);
    // A header is ASCII, and what follows the tick is attr-char only.
    expect(header).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/);
    expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
  }
  expect(contentDisposition('été.pdf')).toContain('filename="ete.pdf"');
  const wicked = contentDisposition('../..\\"; x="\r\nSet-Cookie: a\u202efdp.exe');
  expect(wicked).not.toMatch(/[\r\n\\]|\.\.\//);
  expect(nameOf(wicked)).toBe('....; x=Set-Cookie: afdp.exe');
  expect(contentDisposition('\ud800/')).toContain("UTF-8''%EF%BF%BD");
});

it('reads no further ahead than what is taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-file-'));
  const path = join(folder, 'large.bin');
  writeFileSync(path, Buffer.alloc(32 * 1_048_576, 7));
  const file = await openFile(path);
  const reader = file.stream().getReader();
  await reader.read();
  // Time enough to read it all, if nothing held it back; then what was not read yet is changed under it.
  for (let round = 0; round < 2_000; round += 1) await turn();
  writeFileSync(path, Buffer.alloc(32 * 1_048_576, 9), { flag: 'r+' });
  let last: Uint8Array | undefined;
  let sevens = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    last = part.value;
    if (last[0] === 7) sevens += last.byteLength;
  }
  expect(last?.at(-1)).toBe(9);
  expect(sevens).toBeLessThan(1_048_576);
  rmSync(folder, { recursive: true });
});

it('says sizes in the words of a language', () => {
  expect(formatBytes(0, 'en')).toBe('0 byte');
  expect(formatBytes(1_250_000, 'en')).toBe('1.3 MB');
  expect(formatBytes(48_000, 'uk')).toContain('48');
  expect(formatBytes(1_250_000, 'fa')).toContain('۱٫۳');
});
