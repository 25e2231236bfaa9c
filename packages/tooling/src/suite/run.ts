import { runSteps } from './runSteps.js';
import { ALL_STEPS } from './steps.js';

const { passed, failed, skipped } = await runSteps(ALL_STEPS);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
