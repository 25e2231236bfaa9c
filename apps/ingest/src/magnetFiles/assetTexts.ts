import type { FormLocale } from '../forms/FormTexts.js';

/** The words around a file that was promised. `{title}`: of the file. */
export interface AssetTexts {
  letter: {
    subject: string;
    text: string;
    button: string;
    /** `{date}` and `{count}`. */
    limit: string;
    stranger: string;
  };
  page: {
    text: string;
    /** `{file}` and `{size}`. */
    button: string;
    note: string;
  };
  over: { title: string; text: string; button: string; noMail: string };
  resent: { title: string; text: string };
}

export const ASSET_TEXTS: Record<FormLocale, AssetTexts> = {
  en: {
    letter: {
      subject: 'Your file: {title}',
      text: 'Here is the file you asked for. Open the page and take it with you.',
      button: 'Open the download page',
      limit: 'The link works until {date} and for {count} downloads. After that the page sends a new one.',
      stranger: 'If you did not ask for it, somebody mistyped an address. Nothing more will come.',
    },
    page: {
      text: 'The file is ready: {file}, {size}.',
      button: 'Download',
      note: 'With this you also confirm that the address is yours.',
    },
    over: {
      title: 'This link has been used up',
      text: 'It was valid for a limited time and number of downloads. We can send a new one to the mailbox it was asked for from.',
      button: 'Send a new link',
      noMail: 'Fill in the form on the page once more to get a new one.',
    },
    resent: {
      title: 'Look into your mailbox',
      text: 'A new link is on its way. If you asked several times, one letter comes.',
    },
  },
  uk: {
    letter: {
      subject: 'Ваш файл: {title}',
      text: 'Ось файл, про який ви просили. Відкрийте сторінку та завантажте його.',
      button: 'Відкрити сторінку завантаження',
      limit: 'Посилання діє до {date}, кількість завантажень: {count}. Після цього сторінка надішле нове.',
      stranger: 'Якщо ви про нього не просили, хтось помилився адресою. Більше нічого не надійде.',
    },
    page: {
      text: 'Файл готовий: {file}, {size}.',
      button: 'Завантажити',
      note: 'Цим ви також підтверджуєте, що адреса ваша.',
    },
    over: {
      title: 'Посилання вже не діє',
      text: 'Воно мало обмежений термін і кількість завантажень. Ми можемо надіслати нове на скриньку, яку було вказано у формі.',
      button: 'Надіслати нове посилання',
      noMail: 'Щоб отримати нове, заповніть форму на сторінці ще раз.',
    },
    resent: {
      title: 'Перевірте поштову скриньку',
      text: 'Нове посилання вже в дорозі. Якщо просити кілька разів, прийде один лист.',
    },
  },
  fa: {
    letter: {
      subject: 'فایل شما: {title}',
      text: 'این همان فایلی است که خواسته بودید. صفحه را باز کنید و آن را دریافت کنید.',
      button: 'باز کردن صفحهٔ دریافت',
      limit:
        'این پیوند تا {date} و برای {count} بار دریافت کار می‌کند. پس از آن همین صفحه پیوند تازه می‌فرستد.',
      stranger: 'اگر شما آن را نخواسته‌اید، کسی نشانی را اشتباه نوشته است. نامهٔ دیگری نمی‌آید.',
    },
    page: {
      text: 'فایل آماده است: {file}، {size}.',
      button: 'دریافت فایل',
      note: 'با این کار تأیید می‌کنید که این نشانی از آن شماست.',
    },
    over: {
      title: 'این پیوند دیگر کار نمی‌کند',
      text: 'زمان و شمار دریافت آن محدود بود. می‌توانیم پیوند تازه‌ای به همان صندوق پستی که در فرم نوشته شد بفرستیم.',
      button: 'پیوند تازه بفرستید',
      noMail: 'برای پیوند تازه فرم صفحه را یک بار دیگر پر کنید.',
    },
    resent: {
      title: 'صندوق نامه‌های خود را ببینید',
      text: 'پیوند تازه در راه است. اگر چند بار بخواهید، تنها یک نامه می‌آید.',
    },
  },
};
