import { demoChat } from './demoChat.js';
import { demoForms } from './demoForms.js';
import { demoMagnets } from './demoMagnets.js';
import { DEMO_SEQUENCES } from './demoSequences.js';
import type { SiteDefinition } from './siteSchema.js';

/** The site that exists when no sites file is given: a coffee roastery, used by the demo pages. */
export const demoSite: SiteDefinition = {
  id: 'demo',
  origins: ['loopback'],
  mail: {
    from: {
      name: { en: 'Ember & Oak', uk: 'Жар і дуб', fa: 'اخگر و بلوط' },
      address: 'letters@ember-oak.example',
    },
    doubleOptIn: ['newsletter'],
  },
  sequences: DEMO_SEQUENCES,
  assets: demoMagnets.assets,
  webinars: demoMagnets.webinars,
  offers: demoMagnets.offers,
  campaigns: [
    {
      id: 'newsletter',
      widget: 'subscribe',
      placement: 'inline',
      fields: ['email', 'name'],
      consents: [{ purpose: 'newsletter', required: true }],
      texts: {
        en: {
          title: 'Fresh beans, first',
          text: 'A short letter every second Friday: what Ember & Oak roasts this week, how to brew it, and a tasting seat now and then.',
          button: 'Send me the letter',
          success:
            'One more step: we sent you a letter. Confirm your address there, and you are on the list.',
          successWithoutMail: 'Thank you. Your address is kept; the letters begin once they are set up.',
        },
        uk: {
          title: 'Свіже зерно — вам першим',
          text: 'Короткий лист щодругої п’ятниці: що «Жар і дуб» смажить цього тижня, як це заварити та коли буде дегустація.',
          button: 'Надсилайте лист',
          success: 'Залишився один крок: ми надіслали вам лист. Підтвердьте в ньому адресу — і ви в списку.',
          successWithoutMail: 'Дякуємо. Адресу збережено; листи почнуться, щойно їх налаштують.',
        },
        fa: {
          title: 'قهوهٔ تازه، پیش از همه',
          text: 'نامه‌ای کوتاه، هر دو هفته یک بار در روز جمعه: این هفته در اخگر و بلوط چه برشته می‌کنیم، چطور دم کنید و جلسهٔ چشیدن بعدی کی است.',
          button: 'نامه را بفرستید',
          success:
            'یک گام مانده است: نامه‌ای برایتان فرستادیم. نشانی خود را در آن تأیید کنید تا نام شما در فهرست بیاید.',
          successWithoutMail: 'سپاسگزاریم. نشانی شما ثبت شد و نامه‌ها پس از راه‌اندازی آغاز می‌شوند.',
        },
      },
    },
    {
      id: 'newsletter-slide',
      widget: 'subscribe',
      placement: 'slide-in',
      fields: ['email'],
      consents: [{ purpose: 'newsletter', required: true }],
      trigger: { type: 'delay', value: 4000 },
      texts: {
        en: {
          title: 'A bag of beans for your first letter',
          text: 'Leave your address: we send the roasting calendar and 10% off the first order at Ember & Oak.',
          button: 'Get the calendar',
          success: 'One more step: we sent you a letter. Confirm your address there, and the calendar comes.',
          successWithoutMail: 'Thank you. Your address is kept; the calendar comes once letters are set up.',
        },
        uk: {
          title: 'Знижка на першу пачку кави',
          text: 'Залиште адресу: надішлемо календар обсмаження та знижку 10 % на перше замовлення в «Жар і дуб».',
          button: 'Отримати календар',
          success:
            'Залишився один крок: ми надіслали вам лист. Підтвердьте в ньому адресу — і календар надійде.',
          successWithoutMail: 'Дякуємо. Адресу збережено; календар надійде, щойно листи налаштують.',
        },
        fa: {
          title: 'هدیه‌ای برای نخستین خرید قهوه',
          text: 'نشانی خود را بنویسید تا تقویم برشته‌کاری و ۱۰٪ تخفیف نخستین سفارش از اخگر و بلوط را بفرستیم.',
          button: 'تقویم را بفرستید',
          success: 'یک گام مانده است: نامه‌ای برایتان فرستادیم. نشانی خود را در آن تأیید کنید تا تقویم برسد.',
          successWithoutMail: 'سپاسگزاریم. نشانی شما ثبت شد و تقویم پس از راه‌اندازی نامه‌ها می‌رسد.',
        },
      },
    },
    demoChat,
    ...demoMagnets.campaigns,
    ...demoForms,
  ],
};
