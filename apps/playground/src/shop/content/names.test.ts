import { B2B_RULES, DEFAULT_SEGMENTS, SHOP_RULES } from '@lodestone/core/scoring';
import { expect, it } from 'vitest';
import { FAKES } from '../VisitorContent.js';
import { namesEn } from './namesEn.js';
import { namesFa } from './namesFa.js';
import { namesUk } from './namesUk.js';

const scores = [SHOP_RULES, B2B_RULES].flatMap((rules) => rules.scores);

it.each([
  ['en', namesEn],
  ['uk', namesUk],
  ['fa', namesFa],
])('what every site begins with has a name in %s', (locale, names) => {
  expect(Object.keys(names.rules)).toEqual(expect.arrayContaining(scores.map(({ id }) => id)));
  expect(Object.keys(names.signals)).toEqual(
    expect.arrayContaining([...FAKES, ...scores.map(({ signal }) => signal)]),
  );
  expect(Object.keys(names.segments)).toEqual(expect.arrayContaining(DEFAULT_SEGMENTS.map(({ id }) => id)));
  for (const group of ['rules', 'signals', 'segments'] as const) {
    expect(Object.keys(names[group])).toEqual(Object.keys(namesEn[group]));
    const own = locale === 'en' ? /^[A-Z]/ : /^[^A-Za-z]+$/;
    for (const name of Object.values(names[group])) expect(name).toMatch(own);
  }
});
