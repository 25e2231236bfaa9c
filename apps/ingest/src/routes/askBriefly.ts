/**
 * Asks a question whose answer may take long, waits for it so long at the most, and asks it again only when it was
 * answered: who asks every second adds nothing to a queue that stands still. Nothing for an answer that is late or fails.
 */
export function askBriefly<Value>(
  ask: () => Promise<Value>,
  maxMs: number,
): () => Promise<Value | undefined> {
  let asking: Promise<Value | undefined> | undefined;
  return () => {
    asking ??= ask()
      .catch(() => undefined)
      .finally(() => {
        asking = undefined;
      });
    const late = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), maxMs).unref();
    });
    return Promise.race([asking, late]);
  };
}
