// Fills score and ledger of every golden log: `tsx --conditions=@lodestone/source packages/testkit/src/golden/write.ts`
// after a log or a rule has changed; signals and words are written by hand. Then `biome check --write` over the folder.
import { writeFileSync } from 'node:fs';
import { B2B_RULES, SHOP_RULES } from '@lodestone/core/scoring';
import { goldenScore } from './goldenScore.js';
import { GOLDEN_FOLDER, readGoldenLogs } from './readGoldenLogs.js';

for (const { file, log } of readGoldenLogs()) {
  const rules = log.rules === 'shop' ? SHOP_RULES : B2B_RULES;
  const moments = log.moments.map((moment) => ({
    ...moment,
    ...goldenScore(rules, log.signals, moment.at),
  }));
  writeFileSync(new URL(file, GOLDEN_FOLDER), JSON.stringify({ ...log, moments }, undefined, 2));
}
