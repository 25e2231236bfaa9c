import type { Templates } from '../../sites/sequenceSchema.js';

/** For whoever looked at much and took nothing: help with the choice. */
export const BROWSING_STALL: Templates = {
  'browsing-stall-1': {
    en: {
      subject: 'Help with the choice at {sender}',
      title: 'Many things, one that fits',
      text: `Hello[, {name}].

You looked around at {sender} for a while. Where there is much to choose from, it helps to turn the question round: not which one, but what for.

Reply with one sentence about what you need it for. You get two suggestions with a reason for each, and nothing else.

Or go on where you were.`,
      button: 'Go on looking',
    },
    uk: {
      subject: 'Допомога з вибором у «{sender}»',
      title: 'Багато речей, а пасує одна',
      text: `Вітаємо[, {name}].

Ви якийсь час роздивлялися в «{sender}». Коли вибір великий, варто перевернути запитання: не яку річ, а для чого.

Дайте відповідь одним реченням: для чого вона вам. Ви отримаєте дві поради з поясненням, і нічого більше.

Або продовжуйте з того місця, де зупинилися.`,
      button: 'Дивитися далі',
    },
    fa: {
      subject: 'کمک در انتخاب از {sender}',
      title: 'از میان بسیار، یکی که مناسب است',
      text: `سلام[ {name}].

مدتی در {sender} می‌گشتید. وقتی انتخاب زیاد است، بهتر است پرسش را برگردانیم: نه کدام یک، بلکه برای چه کاری.

در یک جمله پاسخ دهید که آن را برای چه می‌خواهید. دو پیشنهاد با دلیل هر کدام می‌گیرید و نه چیز دیگر.

یا از همان جا که بودید ادامه دهید.`,
      button: 'ادامهٔ تماشا',
    },
  },
};
