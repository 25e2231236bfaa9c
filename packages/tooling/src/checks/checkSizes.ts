import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository.js';
import { failedWith, passed, type StepResult } from '../suite/Step.js';

interface Manifest {
  engine: string;
  files: Record<string, { brotliBytes: number; imports: string[] }>;
}

/**
 * Bytes, brotli 11, of everything a browser has fetched by then. Contract: budgets of architecture.md; `visitor` is what a
 * grant brings beside the engine (decision 0010), and the 150 of the engine beyond the contract are those of decision 0016.
 */
const BUDGETS = {
  boot: 3_000,
  engine: 10_150,
  form: 24_000,
  locale: 2_000,
  contact: 5_000,
  visitor: 9_500,
} as const;

/** Compares what is shipped with the budgets. */
export async function checkSizes(): Promise<StepResult> {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(repository, 'packages/sdk/dist/cdn/manifest.json'), 'utf8'),
  );
  const sizes = measure(manifest);
  const over = Object.entries(sizes).filter(([name, bytes]) => bytes > BUDGETS[name as keyof typeof BUDGETS]);
  const line = Object.entries(sizes)
    .map(([name, bytes]) => `${name} ${bytes}/${BUDGETS[name as keyof typeof BUDGETS]}`)
    .join(', ');
  return over.length > 0
    ? failedWith(`over budget: ${line}`, over.map(([name]) => name).join(', '))
    : passed(`${line} B brotli`);
}

function measure({ engine, files }: Manifest): Record<keyof typeof BUDGETS, number> {
  /** A chunk and all that it imports at once. */
  const closure = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const imported of files[name]?.imports ?? []) closure(imported, seen);
    return seen;
  };
  const bytesOf = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + (files[name]?.brotliBytes ?? 0), 0);
  const find = (prefix: string): string => {
    const found = Object.keys(files).find((file) => file.startsWith(`${prefix}-`));
    if (!found) throw new Error(`no chunk ${prefix}-… in the manifest: the check would be blind`);
    return found;
  };
  const locales = ['en', 'uk', 'fa'].map((locale) => bytesOf([find(locale)]));
  const booted = new Set(['lodestone.js', ...closure(engine)]);
  const [inline, slideIn] = ['inline', 'slide-in'].map(
    (place) => new Set([...booted, ...closure(find('show')), ...closure(find(place))]),
  );
  const shown = new Set([...(inline ?? []), ...(slideIn ?? [])]);
  const contact = [...closure(find('contact'))].filter((file) => !shown.has(file));
  return {
    boot: bytesOf(['lodestone.js']),
    engine: bytesOf(booted),
    // The first form in whichever placement is heavier.
    form: Math.max(bytesOf(inline ?? []), bytesOf(slideIn ?? [])) + Math.max(...locales),
    locale: Math.max(...locales),
    contact: bytesOf(contact),
    visitor: bytesOf([...closure(find('startVisitor'))].filter((file) => !booted.has(file))),
  };
}
