import type { SiteDefinition } from './siteSchema.js';

type Magnets = Required<Pick<SiteDefinition, 'campaigns' | 'assets' | 'webinars' | 'offers'>>;

/** What the demo site gives for a contact. None of it opens by itself. */
export const demoMagnets: Magnets = {
  assets: [
    {
      ...{ id: 'brewing-at-home', file: 'brewing-at-home.epub', linkHours: 72, downloads: 5 },
      title: { en: 'Brewing at home', uk: 'Кава вдома', fa: 'دم کردن قهوه در خانه' },
      fileName: 'Brewing at home · Кава вдома · دم کردن قهوه.epub',
      contents: [
        { en: 'The grind', uk: 'Помел', fa: 'آسیاب' },
        { en: 'The water', uk: 'Вода', fa: 'آب' },
        { en: 'The time', uk: 'Час', fa: 'زمان' },
      ],
    },
  ],
  webinars: [
    {
      ...{ id: 'brewing-class', timeZone: 'Europe/Kyiv', seats: 40, durationMinutes: 60, revision: 0 },
      startsAt: '2028-05-18T15:00:00Z',
      title: { en: 'Brewing class', uk: 'Майстер-клас із заварювання', fa: 'کلاس دم کردن قهوه' },
      speakers: [
        { name: 'Olena Kalyna', role: { en: 'roaster', uk: 'обсмажувальниця', fa: 'برشته‌کار' } },
        { name: 'Dara Parvin', role: { en: 'taster', uk: 'дегустатор', fa: 'چشنده' } },
      ],
      text: {
        en: 'One hour: grind, water, time, and your questions.',
        uk: 'Година про помел, воду й час, і ваші запитання.',
        fa: 'یک ساعت دربارهٔ آسیاب، آب و زمان، و پرسش‌های شما.',
      },
      joinUrl: 'https://meet.ember-oak.example/brewing-class',
      replayUrl: 'https://video.ember-oak.example/brewing-class',
    },
  ],
  offers: [
    {
      ...{ id: 'first-order', kind: 'coupon', codes: { prefix: 'OAK-' }, codeHours: 336 },
      ...{ minutes: 30, endsAt: '2028-12-31T21:59:59Z' },
    },
    {
      ...{ id: 'harvest-wheel', kind: 'wheel', codes: { prefix: 'WHEEL-' }, codeHours: 336 },
      endsAt: '2028-12-31T21:59:59Z',
      prizes: [
        { id: 'ten-off', chancePct: 30, label: { en: '10% off', uk: 'Знижка 10 %', fa: '۱۰٪ تخفیف' } },
        { id: 'cup', chancePct: 15, label: { en: 'A free cup', uk: 'Чашка кави', fa: 'یک فنجان قهوه' } },
        {
          ...{ id: 'bag', chancePct: 5, quantity: 20 },
          label: { en: 'A bag of beans', uk: 'Пачка зерна', fa: 'یک بسته قهوه' },
        },
        {
          ...{ id: 'nothing', chancePct: 50, isBlank: true },
          label: { en: 'Nothing this time', uk: 'Цього разу нічого', fa: 'این بار هیچ' },
        },
      ],
    },
  ],
  campaigns: [
    {
      ...{ id: 'webinar', widget: 'webinar', webinar: 'brewing-class', placement: 'modal' },
      ...{ fields: ['email', 'name'], trigger: { type: 'manual' } },
      texts: {
        en: {
          title: 'Brew along with us',
          text: 'A free hour online with our roasters. We write a day and an hour before.',
          button: 'Reserve my seat',
          success: 'Thank you. The answer is here and in your mailbox.',
          successWithoutMail: 'Thank you. The answer is here.',
        },
        uk: {
          title: 'Заварюймо разом',
          text: 'Безкоштовна година онлайн з нашими обсмажувальниками. Нагадаємо за день і за годину.',
          button: 'Зарезервувати місце',
          success: 'Дякуємо. Відповідь тут і у вашій скриньці.',
          successWithoutMail: 'Дякуємо. Відповідь тут.',
        },
        fa: {
          title: 'با ما دم کنید',
          text: 'یک ساعت رایگان و برخط با برشته‌کاران ما. یک روز و یک ساعت پیش از آن برایتان می‌نویسیم.',
          button: 'جایی برایم نگه دارید',
          success: 'سپاسگزاریم. پاسخ این‌جا و در صندوق نامه‌های شماست.',
          successWithoutMail: 'سپاسگزاریم. پاسخ این‌جاست.',
        },
      },
    },
    {
      ...{ id: 'ebook', widget: 'ebook', ebook: 'brewing-at-home', placement: 'modal' },
      ...{ fields: ['email'], consents: [{ purpose: 'newsletter' }], trigger: { type: 'manual' } },
      texts: {
        en: {
          title: 'Brewing at home, the little book',
          text: 'Three short chapters that make the next cup better. In three languages.',
          button: 'Send me the book',
          success: 'Here it is. The link is in your mailbox too.',
          successWithoutMail: 'Here it is.',
        },
        uk: {
          title: 'Кава вдома: маленька книжка',
          text: 'Три короткі розділи, після яких наступна чашка буде кращою. Трьома мовами.',
          button: 'Надіслати книжку',
          success: 'Ось вона. Посилання також у вашій скриньці.',
          successWithoutMail: 'Ось вона.',
        },
        fa: {
          title: 'کتاب کوچک دم کردن قهوه',
          text: 'سه بخش کوتاه که فنجان بعدی را بهتر می‌کند. به سه زبان.',
          button: 'کتاب را بفرستید',
          success: 'بفرمایید. پیوند در صندوق نامه‌های شما هم هست.',
          successWithoutMail: 'بفرمایید.',
        },
      },
    },
    {
      ...{ id: 'offer', widget: 'offer', offer: 'first-order', placement: 'slide-in' },
      ...{ fields: ['email'], trigger: { type: 'manual' } },
      texts: {
        en: {
          title: '10% off the first order',
          text: 'Leave your address and take the code. It works once, for two weeks.',
          button: 'Give me the code',
          success: 'Here is your code. It is in your mailbox too.',
          successWithoutMail: 'Here is your code.',
        },
        uk: {
          title: 'Знижка 10 % на перше замовлення',
          text: 'Залиште адресу й отримайте код. Він діє один раз, два тижні.',
          button: 'Отримати код',
          success: 'Ось ваш код. Він також у вашій скриньці.',
          successWithoutMail: 'Ось ваш код.',
        },
        fa: {
          title: '۱۰٪ تخفیف نخستین سفارش',
          text: 'نشانی خود را بنویسید و کد را بگیرید. کد یک بار و تا دو هفته کار می‌کند.',
          button: 'کد را بدهید',
          success: 'این کد شماست. در صندوق نامه‌های شما هم هست.',
          successWithoutMail: 'این کد شماست.',
        },
      },
    },
    {
      ...{ id: 'wheel', widget: 'offer', offer: 'harvest-wheel', placement: 'modal' },
      ...{ fields: ['email'], trigger: { type: 'manual' } },
      texts: {
        en: {
          title: 'The harvest wheel',
          text: 'One turn for each mailbox. The chances stand beside the wheel.',
          button: 'Turn the wheel',
          success: 'The wheel has stopped.',
          successWithoutMail: 'The wheel has stopped.',
        },
        uk: {
          title: 'Колесо врожаю',
          text: 'Один оберт на скриньку. Шанси написано поруч.',
          button: 'Крутити колесо',
          success: 'Колесо зупинилося.',
          successWithoutMail: 'Колесо зупинилося.',
        },
        fa: {
          title: 'گردونهٔ برداشت',
          text: 'برای هر صندوق پستی یک بار. بخت‌ها کنار گردونه نوشته شده است.',
          button: 'گردونه را بچرخان',
          success: 'گردونه ایستاد.',
          successWithoutMail: 'گردونه ایستاد.',
        },
      },
    },
  ],
};
