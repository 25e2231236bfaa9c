import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { percentOf } from './Measured.js';
import { measureAll } from './measureAll.js';
import { renderFigures, withFigures } from './renderFigures.js';

/*
 * Prints how right each check is on its corpus: on what it was developed on, and on the third that nobody looked at.
 * With `--write` the README gets the figures of that third.
 */

const developed = await measureAll('develop');
const heldOut = await measureAll('held-out');

for (const [index, { kind, rows, figures }] of developed.entries()) {
  const unseen = heldOut[index];
  process.stdout.write(`${kind}, ${rows} rows, ${unseen?.rows} held out\n`);
  for (const [name, figure] of Object.entries(figures)) {
    const { right, of } = unseen?.figures[name] ?? { right: 0, of: 0 };
    const percents = [figure, { right, of }].map((each) => percentOf(each).toFixed(2).padStart(6));
    process.stdout.write(`  ${name.padEnd(52)} ${percents.join('   ')} (${right} of ${of})\n`);
  }
}

if (process.argv.includes('--write')) {
  const readme = join(import.meta.dirname, '../README.md');
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), renderFigures(heldOut)));
}
