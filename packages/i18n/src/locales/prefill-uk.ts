import type { Translation } from '../catalog/Catalog.js';
import type en from './prefill-en.js';

/** Ukrainian texts of a form that the link of a letter has filled in: loaded with it. */
const uk = {
  'prefill.whose': 'Заповнено для: {x}.',
  'prefill.clear': 'Це не ви? Очистити',
} as const satisfies Translation<typeof en, 'uk'>;

export default uk;
