import { createRequire } from 'node:module';

// By `require`, because every `import` of it comes here.
const fc: typeof import('fast-check').default = createRequire(import.meta.url)('fast-check');

/** The same schedules in every run of the tests: what they cannot find yet is looked for by `test:long`, with seeds of its own. */
const SEED = 20_260_301;

if (!process.env.LODESTONE_LONG) fc.configureGlobal({ seed: Number(process.env.LODESTONE_SEED ?? SEED) });

/** What tests of properties import as `fast-check`. `LODESTONE_SEED=n` takes other examples, `LODESTONE_LONG=1` new ones each time. */
// biome-ignore lint/style/noDefaultExport: it stands in for a library that has one.
export default fc;
