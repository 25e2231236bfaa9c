import { expect, it } from 'vitest';
import { dueTimeOf } from './dueTimes.js';

const noon = new Date(2026, 9, 24, 12, 30).getTime();

it('means the morning of a day by the own clock, also over a clock change', () => {
  for (const [choice, day] of [
    ['tomorrow', 25],
    ['three-days', 27],
    ['week', 31],
  ] as const) {
    const due = new Date(dueTimeOf(choice, noon));
    expect([due.getDate(), due.getHours(), due.getMinutes()]).toEqual([day, 9, 0]);
  }
});

it('means an hour from now to the second', () => {
  expect(Date.parse(dueTimeOf('hour', noon)) - noon).toBe(3_600_000);
});
