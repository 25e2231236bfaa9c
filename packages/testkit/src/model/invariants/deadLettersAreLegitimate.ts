import type { Invariant, Run } from './Run.js';

/**
 * An item is given up only by a word about it alone: a receipt that rejects it, a problem of ours or a 413 in answer to an
 * envelope that held nothing else. Only leads are kept as dead letters.
 */
export const deadLettersAreLegitimate: Invariant = (run) => {
  const words = readWords(run);
  const judge = ({ key, code }: { key: string; code?: string | undefined }): string[] =>
    !code || words.has(`${key} ${code}`) ? [] : [`${key} was given up as ${code}, which nobody said`];
  return [
    ...run.all('dead').flatMap(judge),
    ...run.outcome.rows.flatMap(judge),
    ...run.outcome.rows
      .filter(({ key, code }) => code && !run.leads.has(key))
      .map(({ key }) => `the signal ${key} is kept as a dead letter`),
  ];
};

/** "KEY CODE" for every refusal of a single item. */
function readWords(run: Run): Set<string> {
  const words = new Set<string>();
  for (const { answer, keys } of run.all('heard')) {
    if (answer.is === 'receipt') for (const { key, code } of answer.rejected) words.add(`${key} ${code}`);
    else if (answer.is === 'refusal' && keys.length === 1)
      words.add(`${keys[0]} ${answer.status === 413 ? 'outbox/item-too-large' : answer.code}`);
  }
  return words;
}
