import type { Translation } from '../catalog/Catalog.js';
import type en from './resend-en.js';

/** Persian texts of the button that has the letter of a confirmation sent again: loaded with the thanks. */
const fa = {
  'resend.button': 'نامه نرسید؟ دوباره بفرستید',
  'resend.sent': 'اگر نشانی درست باشد، نامه دوباره در راه است.',
  'resend.failed': 'اکنون ارسال نشد. یک دقیقهٔ دیگر دوباره امتحان کنید.',
} as const satisfies Translation<typeof en, 'fa'>;

export default fa;
