import { expect, it } from 'vitest';
import { readSnippets } from './readSnippets.js';

it('finds the ts and tsx blocks with the line of their first line of code', () => {
  const markdown = '# Title\n\n```ts\nconst one = 1;\n```\ntext\n```tsx\n<b />;\n<i />;\n```\n';
  expect(readSnippets(markdown)).toEqual([
    { line: 4, language: 'ts', code: 'const one = 1;\n' },
    { line: 8, language: 'tsx', code: '<b />;\n<i />;\n' },
  ]);
});

it('passes over blocks of other languages, and over fences inside them', () => {
  expect(
    readSnippets('```sh\nls\n```\n```\nplain\n```\n````md\n```ts\nconst quoted = 1;\n```\n````\n'),
  ).toEqual([]);
});

it('takes a block that is never closed to the end of the text', () => {
  expect(readSnippets('```ts\nconst last = 1;')).toEqual([
    { line: 2, language: 'ts', code: 'const last = 1;\n' },
  ]);
});
