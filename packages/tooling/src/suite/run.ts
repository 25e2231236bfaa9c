import { runSteps } from './runSteps.js';
import { ALL_STEPS } from './steps.js';

// Soaks and engines join here as they come; so far a long run means more seeds.
if (process.argv.includes('--long')) process.env.LODESTONE_LONG = '1';

const { passed, failed, skipped } = await runSteps(ALL_STEPS);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
