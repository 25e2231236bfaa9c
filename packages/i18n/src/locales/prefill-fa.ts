import type { Translation } from '../catalog/Catalog.js';
import type en from './prefill-en.js';

/** Persian texts of a form that the link of a letter has filled in: loaded with it. */
const fa = {
  'prefill.whose': 'برای {x} پر شده است.',
  'prefill.clear': 'شما نیستید؟ پاک کنید',
} as const satisfies Translation<typeof en, 'fa'>;

export default fa;
