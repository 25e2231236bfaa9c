import type { Campaign } from '@lodestone/schema';

/** The chat of the demo: opened by a button of the page. Somebody is always there, so that it can be tried at any hour. */
export const demoChat: Campaign = {
  id: 'chat',
  widget: 'chat',
  placement: 'teaser',
  fields: ['email', 'name'],
  trigger: { type: 'manual' },
  chat: {
    host: { name: { en: 'Mia, roaster', uk: 'Марічка, обсмажувальниця', fa: 'مینا، برشته‌کار' } },
    prompt: {
      en: 'Which beans suit your way of brewing? Ask us.',
      uk: 'Яке зерно пасує до вашого способу заварювання? Запитайте нас.',
      fa: 'کدام قهوه به روش دم کردن شما می‌آید؟ از ما بپرسید.',
    },
    quickReplies: [
      { en: 'Beans for espresso', uk: 'Зерно для еспресо', fa: 'قهوه برای اسپرسو' },
      { en: 'When does my parcel come?', uk: 'Коли прийде моя посилка?', fa: 'بسته‌ام کی می‌رسد؟' },
    ],
    hours: { timeZone: 'Europe/Dublin', week: 'always' },
    answerWithinSeconds: 60,
  },
  texts: {
    en: { 'chat.form.success': 'We have your question and will answer you by email.' },
    uk: { 'chat.form.success': 'Ваше запитання в нас. Відповімо поштою.' },
    fa: { 'chat.form.success': 'پرسش شما به دست ما رسید و با ایمیل پاسخ می‌دهیم.' },
  },
};
