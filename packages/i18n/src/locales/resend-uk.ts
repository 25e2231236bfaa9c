import type { Translation } from '../catalog/Catalog.js';
import type en from './resend-en.js';

/** Ukrainian texts of the button that has the letter of a confirmation sent again: loaded with the thanks. */
const uk = {
  'resend.button': 'Лист не надійшов? Надіслати ще раз',
  'resend.sent': 'Якщо адреса правильна, лист знову в дорозі.',
  'resend.failed': 'Зараз надіслати не вдалося. Спробуйте ще раз за хвилину.',
} as const satisfies Translation<typeof en, 'uk'>;

export default uk;
