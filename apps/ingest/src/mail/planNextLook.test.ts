import { expect, it } from 'vitest';
import type { MailDomainState } from '../store/Store.js';
import { planNextLook } from './planNextLook.js';

const DAY_MS = 86_400_000;
const due = (state: MailDomainState, attempts = 0) => ({ domain: 'kalyna.example', state, attempts });

it('believes for a month that a domain takes mail', () => {
  const look = planNextLook(due('unknown', 3), 'takes', 1_000);
  expect(look).toEqual({
    domain: 'kalyna.example',
    state: 'takes',
    attempts: 0,
    staleAtMs: 1_000 + 30 * DAY_MS,
  });
});

it('asks about a refusal again every day for a week', () => {
  const looks = [];
  for (
    let look = planNextLook(due('unknown'), 'refuses', 0);
    ;
    look = planNextLook(look, 'refuses', look.dueAtMs)
  ) {
    looks.push(look);
    if (look.dueAtMs === undefined) break;
  }
  expect(looks.map(({ dueAtMs }) => dueAtMs && dueAtMs / DAY_MS)).toEqual([1, 2, 3, 4, 5, 6, undefined]);
  expect(looks.every(({ state }) => state === 'refuses')).toBe(true);
});

it('asks again after ever longer pauses when there is no answer, and then lets it be', () => {
  const pauses = [];
  for (let look = planNextLook(due('unknown'), 'unknown', 0); ; look = planNextLook(look, 'unknown', 0)) {
    pauses.push(look.dueAtMs && look.dueAtMs / 60_000);
    if (look.dueAtMs === undefined) break;
  }
  expect(pauses).toEqual([1, 4, 16, 64, 256, 1024, 1440, undefined]);
});

it.each(['takes', 'refuses', 'unknown'] as const)('leaves %s as it was while nobody answers', (state) => {
  expect(planNextLook(due(state), 'unknown', 0).state).toBe(state);
});
