import { cruise, type IConfiguration, type IForbiddenRuleType } from 'dependency-cruiser';
import { repository } from '../repository.js';
import { failedWith, passed, type StepResult } from '../suite/Step.js';
import { readTracked, trackedFiles } from './trackedFiles.js';

/** What each package may import of the others, as architecture.md says. */
const ALLOWED: Record<string, readonly string[]> = {
  'packages/schema': [],
  'packages/core': ['schema'],
  'packages/contact': ['schema'],
  'packages/outbox': ['schema', 'core'],
  'packages/i18n': [],
  'packages/widgets': ['schema', 'core', 'i18n', 'contact'],
  'packages/sdk': ['schema', 'core', 'outbox', 'i18n', 'widgets', 'contact'],
  'apps/ingest': ['schema', 'core', 'contact', 'i18n'],
  'apps/dashboard': ['schema', 'core', 'i18n'],
  'apps/playground': ['schema', 'core', 'i18n'],
};

/** Fewer modules than this mean that the cruise went blind (it once looked at 6 of 26 and found nothing wrong). */
const LEAST_MODULES = 200;

const tests = String.raw`\.(test|test-d|bench|spec)\.tsx?$|/testing/|/test/`;
const browserPackages = '^packages/(schema|core|contact|outbox|i18n|widgets|sdk)/src';

const lazyModules =
  '^packages/(?:sdk/src/widgets/(?:show|inline|popup|chat|loadBody|surfaceOf)|widgets/src/form/(?:contact|email|message|phone))\\.ts$';

const rules: IForbiddenRuleType[] = [
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  // Playwright is found at run time, from e2e’s own folder.
  {
    name: 'resolvable',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^@playwright/test$' },
  },
  { name: 'nothing-imports-an-app', severity: 'error', from: { path: '^packages/' }, to: { path: '^apps/' } },
  {
    name: 'no-node-in-browser',
    severity: 'error',
    from: { path: browserPackages, pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-zod-in-browser',
    severity: 'error',
    from: { path: browserPackages, pathNot: `${tests}|/zod/` },
    to: { path: 'node_modules/zod' },
  },
  {
    name: 'lazy-only',
    comment:
      'sdk takes widgets, contact and debug, and widgets take contact, only by import(); the quick checks are the exception',
    severity: 'error',
    from: { path: '^packages/(sdk|widgets)/src', pathNot: `${tests}|${lazyModules}` },
    to: {
      path: '^packages/(widgets|contact)/src',
      pathNot: '^packages/$1/src|^packages/contact/src/quick/',
      dependencyTypesNot: ['type-only', 'dynamic-import'],
    },
  },
  {
    name: 'lazy-modules-only-by-import',
    comment:
      'the modules of sdk that name widgets, and those of widgets that name contact, are themselves reached by import() alone',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: lazyModules, dependencyTypesNot: ['type-only', 'dynamic-import'] },
  },
  ...Object.entries(ALLOWED).map(
    ([folder, allowed]): IForbiddenRuleType => ({
      name: `imports-of-${folder.split('/')[1]}`,
      severity: 'error',
      from: { path: `^${folder}/src`, pathNot: tests },
      to: { path: `^packages/(?!${[folder.split('/')[1], ...allowed].map((name) => `${name}/`).join('|')})` },
    }),
  ),
];

const options = {
  exclude: { path: '(^|/)(dist|\\.cache)/' },
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: `${repository}/tsconfig.base.json` },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['@lodestone/source', 'types', 'import', 'default'],
    extensions: ['.ts', '.tsx', '.js', '.json'],
  },
  ruleSet: { forbidden: rules },
  validate: true,
} satisfies IConfiguration & Record<string, unknown>;

/** Proves the direction of every import, and that `core` names nothing of the world. */
export async function checkDependencies(): Promise<StepResult> {
  const { output } = await cruise(['packages', 'apps'], { ...options, baseDir: repository });
  if (typeof output === 'string') return failedWith('dependency-cruiser gave no result', output);
  const { violations, totalCruised } = output.summary;
  const worldly = worldlyCore();
  const problems = [
    ...violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...worldly,
    ...(totalCruised < LEAST_MODULES ? [`only ${totalCruised} modules were looked at`] : []),
  ];
  if (problems.length > 0) return failedWith(`${problems.length} wrong imports`, problems.join('\n'));
  return passed(`${totalCruised} modules, no wrong import`);
}

/** `core` runs anywhere and is told the time and chance: it names none of these. */
function worldlyCore(): string[] {
  const files = trackedFiles().filter(
    (path) => /^packages\/core\/src\/.*\.ts$/.test(path) && !/\.test/.test(path),
  );
  if (files.length < 10) return [`only ${files.length} files of core were read`];
  const named =
    /(?<![.\w-])(?:window|document|localStorage|navigator)\s*[.[]|Date\.now|new Date\(\)|Math\.random/;
  return files.flatMap((path) => {
    const line = readTracked(path)
      .split('\n')
      .find((text) => named.test(text) && !/^\s*(?:\*|\/\/|\/\*)/.test(text));
    return line ? [`core names the world: ${path}: ${line.trim()}`] : [];
  });
}
