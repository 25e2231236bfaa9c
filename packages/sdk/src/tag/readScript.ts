import type { LodestoneOptions } from '../options/LodestoneOptions.js';

/** What the script tag says. */
export interface TagOptions extends LodestoneOptions {
  /** False with `data-auto="false"`: everything waits for `lodestone('init', overrides)`. */
  isAuto: boolean;
  /** The folder of the script: where the chunks stand. */
  baseUrl: string;
}

/** The script's own element: `currentScript`, else (a module loader or an optimiser moved it) the first tag of ours. */
export function findScript(document: Document): HTMLScriptElement | null {
  const current = document.currentScript as HTMLScriptElement | null;
  return current?.dataset?.site ? current : document.querySelector('script[data-site][src*="lodestone.js"]');
}

/** Reads the attributes. Values are judged later, by the same code as the options of `createLodestone`. */
export function readScript({ src, dataset }: HTMLScriptElement): TagOptions {
  const baseUrl = src.replace(/[^/]*$/, '');
  return {
    ...(dataset as unknown as LodestoneOptions),
    config: undefined,
    site: dataset.site ?? '',
    endpoint: dataset.endpoint ?? baseUrl.replace(/v1\/$/, ''),
    debug: 'debug' in dataset && dataset.debug !== 'false',
    isAuto: dataset.auto !== 'false',
    baseUrl,
  };
}
