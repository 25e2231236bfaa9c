import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository.js';
import { failedWith, passed, type StepResult } from '../suite/Step.js';

interface Manifest {
  engine: string;
  files: Record<string, { bytes: number; brotliBytes: number; imports: string[] }>;
}

/**
 * Bytes, brotli 11, of everything a browser has fetched by then. Contract: budgets of architecture.md; `visitor` is what a
 * grant brings beside the engine (decision 0010). The director comes where something may show by itself; with it,
 * engine and a form that slides in are over the contract's 10,000 and 24,000: decisions 0016 and 0018.
 */
const BUDGETS = {
  boot: 3_000,
  engine: 10_000,
  director: 4_950,
  form: 24_000,
  slideIn: 27_900,
  locale: 2_000,
  contact: 5_000,
  /**
   * The heaviest further widget (the wheel), with the words of one language and all that a first further widget brings.
   * The contract's 4,000 is missed: decision 0016.
   */
  widget: 7_300,
  chat: 8_000,
  /** A hundred of them are the price of a chunk that the director shares: decision 0018. */
  visitor: 10_050,
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
  const namesOf = (locale: string): string[] =>
    Object.keys(files).filter((file) => file.startsWith(`${locale}-`));
  const locales = ['en', 'uk', 'fa'].map((locale) =>
    Math.min(...namesOf(locale).map((file) => bytesOf([file]))),
  );
  const booted = new Set(['lodestone.js', ...closure(engine)]);
  const directed = new Set([...booted, ...closure(find('createDirector'))]);
  const inline = new Set([...booted, ...closure(find('show')), ...closure(find('inline'))]);
  const slideIn = new Set([...directed, ...closure(find('show')), ...closure(find('popup'))]);
  const shown = new Set([...inline, ...slideIn]);
  const contact = [...closure(find('contact'))].filter((file) => !shown.has(file));
  const beside = (names: Iterable<string>): string[] =>
    [...names].filter((file) => !shown.has(file) && !after.has(file));
  const after = new Set(closure(find('afterwards')));
  const common = ['loadBody', 'createMagnets'].flatMap((name) => [...closure(find(name))]);
  const words = Math.max(...moreLocales(files).map((file) => bytesOf([file])));
  const widgets = ['webinar', 'ebook', 'offer', 'callback', 'steps', 'consent', 'kiosk', 'look'].map((name) =>
    bytesOf(beside(new Set([...common, ...closure(find(name))]))),
  );
  const chatWords = Math.max(...['en', 'uk', 'fa'].map((locale) => bytesOf([find(`chat-${locale}`)])));
  return {
    widget: Math.max(...widgets) + words,
    chat: bytesOf(beside(closure(findChat(files)))) + chatWords,
    boot: bytesOf(['lodestone.js']),
    engine: bytesOf(booted),
    director: bytesOf([...directed].filter((file) => !booted.has(file))),
    form: bytesOf(inline) + Math.max(...locales),
    slideIn: bytesOf(slideIn) + Math.max(...locales),
    locale: Math.max(...locales),
    contact: bytesOf(contact),
    visitor: bytesOf([...closure(find('startVisitor'))].filter((file) => !booted.has(file))),
  };
}

/** The chat's own chunk, whose words have names that begin alike. */
function findChat(files: Manifest['files']): string {
  const found = Object.keys(files).find((file) => /^chat-(?!(?:en|uk|fa)-).+\.js$/.test(file));
  if (!found) throw new Error('no chunk of the chat in the manifest: the check would be blind');
  return found;
}

/** Each language has two files: the words of the form, and, the larger of the two, those of the further widgets. */
function moreLocales(files: Manifest['files']): string[] {
  return ['en', 'uk', 'fa'].map((locale) => {
    const both = Object.keys(files).filter((file) => file.startsWith(`${locale}-`));
    if (both.length !== 2)
      throw new Error(`${both.length} files of words in ${locale}: the check would be blind`);
    return both.sort((one, other) => (files[other]?.bytes ?? 0) - (files[one]?.bytes ?? 0))[0] ?? '';
  });
}
