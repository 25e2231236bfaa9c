import type { Invariant, Run } from './Run.js';

/**
 * What was told to be durable, or is held by a page that still lives, ends at the server or as a dead letter. A lead in memory
 * dies with its page, and so does one whose storing was never told. Signals may go where storage failed or the clock jumped,
 * because they give way and expire, and are not taken beyond a page's bytes for them; one that the server refused goes, and
 * a page that dies at that moment may not be heard telling so.
 */
export const nothingIsLost: Invariant = (run) => {
  const { outcome, leads, isStorageBroken, isClockMoved } = run;
  const buried = new Set([
    ...run.all('dead').map(({ key }) => key),
    ...outcome.rows.filter(({ code }) => code).map(({ key }) => key),
  ]);
  const refused = new Set(
    run
      .all('heard')
      .flatMap(({ answer }) => (answer.is === 'receipt' ? answer.rejected.map(({ key }) => key) : [])),
  );
  return promised(run)
    .filter(
      (key) =>
        leads.has(key) || !(isStorageBroken || isClockMoved || run.isOverflow(key) || refused.has(key)),
    )
    .filter((key) => !outcome.effects.has(key) && !buried.has(key))
    .map((key) => `${key} is lost: neither at the server nor a dead letter`);
};

function promised(run: Run): string[] {
  const alive = new Set(run.outcome.pages.map(({ page }) => page));
  const keys = new Set<string>();
  for (const { key, isDurable, page } of run.all('stored')) if (isDurable || alive.has(page)) keys.add(key);
  for (const { key } of run.all('delivered')) keys.add(key);
  for (const enqueued of run.all('enqueued'))
    if (alive.has(enqueued.page)) for (const key of enqueued.keys) keys.add(key);
  return [...keys];
}
