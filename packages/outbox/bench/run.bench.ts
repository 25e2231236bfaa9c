// `pnpm bench:outbox`: what the outbox costs in a real Chromium, on built code, always beside what cannot be cheaper.
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findChromium } from '@lodestone/tooling/browser';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { startBenchServer } from './startBenchServer.js';

const ENQUEUE_ROUNDS = 300;
const CLAIM_ROUNDS = 40;
const BACKLOG_ROUNDS = 9;
const CALIBRATION_STEPS = 50_000_000;

const CLAIMS = [
  { free: 1, dead: 0, leased: 0 },
  { free: 100, dead: 0, leased: 0 },
  { free: 10_000, dead: 0, leased: 0 },
  { free: 1, dead: 1_000, leased: 0 },
  { free: 100, dead: 1_000, leased: 0 },
  { free: 100, dead: 0, leased: 300 },
];
const BACKLOGS = [1, 100, 1_000];

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'benchPage' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the page of the benchmark was not bundled');
  return chunk.code;
}

/** Milliseconds of a fixed loop: figures of two machines, or of a busy and a quiet hour, are compared by it. */
function calibrate(): number {
  const sinceMs = performance.now();
  let mixed = 1;
  for (let step = 0; step < CALIBRATION_STEPS; step += 1) mixed = Math.imul(mixed ^ step, 0x9e37_79b1);
  return mixed === 0 ? 0 : performance.now() - sinceMs;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);
const print = (text: string): void => console.log(text);
const padded = (value: number, digits = 2): string => value.toFixed(digits).padStart(9);

async function benchEnqueue(page: Page): Promise<void> {
  const rounds = await page.evaluate((count) => window.bench.enqueue(count), ENQUEUE_ROUNDS);
  const of = (name: keyof (typeof rounds)[number]): number => median(rounds.map((round) => round[name]));
  print(`\nenqueue, one lead, median of ${ENQUEUE_ROUNDS}`);
  print(`  in the call                 ${padded(of('callUs'), 0)} µs`);
  print(
    `  call to end of task         ${padded(of('taskUs'), 0)} µs   bare put ${padded(of('bareTaskUs'), 0)} µs`,
  );
  const ratio = of('durableMs') / of('bareDurableMs');
  print(
    `  until durable               ${padded(of('durableMs'))} ms   bare put ${padded(of('bareDurableMs'))} ms   ratio ${ratio.toFixed(2)}`,
  );
}

async function benchClaims(page: Page): Promise<void> {
  const results = await page.evaluate(([cases, rounds]) => window.bench.claim(cases, rounds), [
    CLAIMS,
    CLAIM_ROUNDS,
  ] as const);
  const [one] = results.map((rounds) => median(rounds.map(({ tookMs }) => tookMs)));
  print(`\nclaim, median of ${CLAIM_ROUNDS} (ratios to a backlog of 1)`);
  for (const [nth, { free, dead, leased }] of CLAIMS.entries()) {
    const rounds = results[nth] ?? [];
    const tookMs = median(rounds.map((round) => round.tookMs));
    const rows = median(rounds.map((round) => round.rows));
    const what = `${free} free${dead ? `, ${dead} dead before` : ''}${leased ? `, ${leased} leased behind` : ''}`;
    const perRow = rows > 0 ? tookMs / rows / (one ?? 1) : Number.NaN;
    print(
      `  ${what.padEnd(28)}${padded(tookMs)} ms for ${String(rows).padStart(3)} rows   per claim × ${(tookMs / (one ?? 1)).toFixed(2)}   per row × ${perRow.toFixed(3)}`,
    );
  }
  const [, hundred = 1, tenThousand = 1] = results.map((rounds) =>
    median(rounds.map(({ tookMs }) => tookMs)),
  );
  print(
    `  10,000 free against 100 free, the same number of rows claimed: × ${(tenThousand / hundred).toFixed(2)}`,
  );
}

async function benchBacklogs(page: Page): Promise<void> {
  const results = await page.evaluate(([counts, rounds]) => window.bench.backlog(counts, rounds), [
    BACKLOGS,
    BACKLOG_ROUNDS,
  ] as const);
  print(
    `\nfrom \`online\` to the last receipt, median of ${BACKLOG_ROUNDS}, beside a bare loop of fetches with the same envelopes`,
  );
  for (const [nth, count] of BACKLOGS.entries()) {
    const rounds = results[nth] ?? [];
    const outboxMs = median(rounds.map((round) => round.outboxMs));
    const bareMs = median(rounds.map((round) => round.bareMs));
    print(
      `  ${String(count).padStart(5)} rows                 ${padded(outboxMs)} ms   bare ${padded(bareMs)} ms   ratio ${(outboxMs / bareMs).toFixed(2)}`,
    );
  }
}

const server = await startBenchServer(await bundle());
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--disable-background-networking', '--no-first-run'],
});
try {
  const [cpu] = cpus();
  const load = loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
  print(
    `${cpu?.model ?? 'unknown processor'} × ${cpus().length}, load ${load}, Chromium ${browser.version()}, Node ${process.versions.node}`,
  );
  print(`calibration loop ${calibrate().toFixed(0)} ms (before)`);
  const page = await browser.newPage();
  await page.goto(server.origin);
  await benchEnqueue(page);
  await benchClaims(page);
  await benchBacklogs(page);
  print(`\ncalibration loop ${calibrate().toFixed(0)} ms (after)`);
} finally {
  await browser.close();
  server.stop();
}
