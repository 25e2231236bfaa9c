import { ensureChromium } from '../browser/ensureChromium.js';
import { checkDependencies } from '../checks/checkDependencies.js';
import { checkErrors } from '../checks/checkErrors.js';
import { checkGuarantees } from '../checks/checkGuarantees.js';
import { checkLint } from '../checks/checkLint.js';
import { checkPackages } from '../checks/checkPackages.js';
import { checkReadmes } from '../checks/checkReadmes.js';
import { checkSizes } from '../checks/checkSizes.js';
import { checkTypes } from '../checks/checkTypes.js';
import { checkWeights } from '../checks/checkWeights.js';
import { checkWorkspace } from '../checks/checkWorkspace.js';
import { ensurePostgres } from './ensurePostgres.js';
import { runPlaywright } from './runPlaywright.js';
import { runVitest } from './runVitest.js';
import { failedWith, passed, type Step } from './Step.js';
import { spawnStep } from './spawnStep.js';

async function build() {
  const { code, output } = await spawnStep('pnpm', ['run', 'build']);
  return code === 0
    ? passed('packages, widgets, pages, dashboard and server')
    : failedWith('the build failed', output);
}

/** Cheap checks that need nothing built. */
export const STATIC_STEPS: readonly Step[] = [
  { name: 'workspace', run: checkWorkspace },
  { name: 'lint', run: checkLint },
  { name: 'types', run: checkTypes },
  { name: 'dependencies', run: checkDependencies },
  { name: 'errors', run: checkErrors },
  { name: 'guarantees', run: checkGuarantees },
  { name: 'examples', run: checkReadmes },
];

/** Everything, cheapest first. */
export const ALL_STEPS: readonly Step[] = [
  { name: 'browser', run: async () => passed(await ensureChromium()) },
  { name: 'postgres', run: async () => passed(await ensurePostgres()) },
  ...STATIC_STEPS,
  { name: 'unit', run: runVitest },
  { name: 'build', run: build },
  { name: 'sizes', run: checkSizes },
  { name: 'weights', run: checkWeights },
  { name: 'packages', run: checkPackages },
  { name: 'e2e', run: async () => runPlaywright(await ensureChromium()) },
];
