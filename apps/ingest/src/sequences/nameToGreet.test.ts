import { expect, it } from 'vitest';
import { nameToGreet } from './nameToGreet.js';

it('greets by a name', async () => {
  for (const [name, locale] of [
    ['Олена Коваль', 'uk'],
    ['  Sam   Taylor ', 'en'],
    ['مهدی رضایی', 'fa'],
  ] as const)
    expect(await nameToGreet(name, locale)).toBe(name.trim().replace(/\s+/g, ' '));
});

it('greets by nothing that could be an advertisement, a test or a trick', async () => {
  for (const name of [
    ...[undefined, '', 'BUY AT EVIL.EXAMPLE', 'https://evil.example', '<b>Sam</b>', 'Sam\nBcc: a@b.example'],
    ...['asdfgh', 'Cheap 50% off', 'a'.repeat(41), '{link}'],
  ])
    expect([name, await nameToGreet(name, 'en')]).toEqual([name, undefined]);
});
