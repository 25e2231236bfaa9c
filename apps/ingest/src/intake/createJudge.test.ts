import { expect, it } from 'vitest';
import { createJudge } from './createJudge.js';

const submission = {
  contact: { email: 'olena@kalyna.example' },
  consents: [],
  channel: 'form' as const,
  requiredPurposes: [],
};
const undecided = { verdict: 'held', reasons: [], fields: {} };

it('holds what a judge throws at, rejects or takes too long over, and says so', async () => {
  const failures: unknown[] = [];
  const judges = [
    () => {
      throw new Error('broken');
    },
    () => Promise.reject(new Error('no file')),
    () => new Promise<never>(() => undefined),
  ];
  for (const qualify of judges)
    expect(await createJudge(qualify, (cause) => failures.push(cause), 5)(submission)).toEqual(undecided);
  expect(failures).toHaveLength(3);
});

it('passes on what the judge needs, and no more', async () => {
  let asked: object = {};
  const judge = createJudge(
    (input) => {
      asked = input;
      return { verdict: 'lead', reasons: [], fields: { bot: undefined } };
    },
    () => undefined,
  );
  expect(await judge(submission)).toEqual({ verdict: 'lead', reasons: [], fields: {} });
  expect(asked).toEqual({
    email: 'olena@kalyna.example',
    channel: 'form',
    consentRequired: false,
    consents: [],
    origin: 'visitor',
    signals: {},
  });
});
