import { afterAll, beforeAll, describe } from 'vitest';
import { type StoreEngine, storeEngines } from './storeEngines.js';

/** A suite on the embedded engine and on PostgreSQL; an engine that is not there is skipped with its reason. */
export function onEachEngine(title: string, define: (engine: () => StoreEngine) => void): void {
  for (const { name, start, skipReason } of storeEngines()) {
    const suite = `${title} on ${name}`;
    if (skipReason) process.stderr.write(`skipped: ${suite}: ${skipReason}\n`);
    describe.skipIf(skipReason !== undefined)(suite, () => {
      let engine: StoreEngine;
      beforeAll(async () => {
        engine = await start();
      });
      afterAll(() => engine.stop());
      define(() => engine);
    });
  }
}
