import type { QueueItem } from '@lodestone/outbox';
import type { LodestoneOptions } from '../options/LodestoneOptions.js';
import { keepUnsent } from '../submit/unsent.js';
import { createCalls, type LodestoneFunction } from './createCalls.js';
import type * as Engine from './engine.js';
import { findScript, readScript } from './readScript.js';

/** The engine's file name, put in by the build. */
declare const __LODESTONE_ENGINE__: string;

/*
 * The script tag: a classic script of about one kilobyte that takes calls at once and loads the rest beside itself.
 * A listed entry file: it has side effects, on `window.lodestone` alone.
 */
function boot(page: { lodestone?: LodestoneFunction }): void {
  const before = page.lodestone;
  const script = findScript(document);
  // Included twice, perhaps in two versions: the first one stays.
  if (before?.loaded || !script) return;
  const { isAuto, baseUrl, ...options } = readScript(script);
  /** The engine's part of what a page that ends leaves behind: items on their way into the database. */
  const unstored = new Set<QueueItem>();
  /** What the engine does first when the page is left: an earlier listener of the window runs earlier, capturing or not. */
  const leaves = new Set<() => void>();
  let isStarted = false;

  async function start(overrides?: Partial<LodestoneOptions>): Promise<void> {
    if (isStarted) return;
    isStarted = true;
    try {
      const url = baseUrl + __LODESTONE_ENGINE__;
      const engine = (await import(/* @vite-ignore */ url)) as typeof Engine;
      connect(await engine.startEngine({ ...options, ...overrides }, unstored, leaves));
    } catch (cause) {
      warn('sdk/chunk-failed', cause);
    }
  }

  /** The page hears nothing of it, unless it asked to. */
  function warn(code: string, cause: unknown): void {
    // biome-ignore lint/suspicious/noConsole: asked for by data-debug
    if (options.debug) console.warn(`[lodestone] ${code}`, cause);
  }

  const { lodestone, connect, unsent } = createCalls(
    (overrides) => void start(overrides as Partial<LodestoneOptions>),
    (command) => warn('sdk/unknown-command', command),
  );
  lodestone.loaded = true;
  // Not by a bare name: a page's leaked `define`, `module` or `exports` must not decide where this goes.
  page.lodestone = lodestone;
  // Each waiting call is an `arguments` object.
  for (const call of before?.q ?? []) lodestone(...call);
  // What is not in the database yet is left for the next page of this origin.
  window.addEventListener('pagehide', () => {
    for (const leave of leaves) leave();
    keepUnsent(window, options.site, [...unsent, ...unstored]);
  });
  if (isAuto) void start();
}

boot(window as { lodestone?: LodestoneFunction });
