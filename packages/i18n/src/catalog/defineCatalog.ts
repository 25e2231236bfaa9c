import type { Catalog } from './Catalog.js';

/**
 * Fixes the literal types of a base catalog (English), so that keys, placeholders and plurals of its translations are checked.
 * Gives back the same object. Translations are plain data: `const uk = {…} satisfies Translation<typeof en, 'uk'>`.
 */
export function defineCatalog<const Base extends Catalog>(messages: Base): Base {
  return messages;
}
