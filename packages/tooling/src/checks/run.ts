import { runSteps } from '../suite/runSteps.js';
import { STATIC_STEPS } from '../suite/steps.js';

const { failed } = await runSteps(STATIC_STEPS);
process.exit(failed > 0 ? 1 : 0);
