import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { repository } from '../repository.js';

/** Variables that may name the browser, the first one set wins. */
export const CHROMIUM_VARIABLES = ['LODESTONE_CHROMIUM', 'CHROME_PATH', 'CHROME_BIN'] as const;

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser for the tests: named by the environment, else of the system, else Playwright's own; undefined when there
 * is none yet. Errors: throws when the environment names something that cannot be run.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const variable = CHROMIUM_VARIABLES.find((name) => env[name]);
  if (variable) {
    const named = String(env[variable]);
    if (!canRun(named)) throw new Error(`${variable} names ${named}, which cannot be run`);
    return named;
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES, playwrightsOwn()].find((path) => path && canRun(path));
}

function playwrightsOwn(): string | undefined {
  try {
    const require = createRequire(join(repository, 'e2e/package.json'));
    return require('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}
