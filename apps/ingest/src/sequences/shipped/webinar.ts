import type { Templates } from '../../sites/sequenceSchema.js';

/** Around a webinar; the way in and its reminders come by letters of their own. */
export const WEBINAR: Templates = {
  'webinar-prepare': {
    en: {
      subject: 'Before “{title}”',
      title: 'Three minutes of preparation',
      text: `Hello[, {name}].

You signed up for “{title}”.[ It begins on {date}, {zone}.]

Write down one question that you want answered. Whoever comes with a question takes more away.

Look up the link to join in the letter that came when you signed up, and open it once on the device that you will use.

If the time no longer suits you, stay signed up: what was said can be read up afterwards.`,
      button: 'Open the page of the webinar',
    },
    uk: {
      subject: 'Перед «{title}»',
      title: 'Три хвилини підготовки',
      text: `Вітаємо[, {name}].

Ви записалися на «{title}».[ Початок: {date}, {zone}.]

Запишіть одне запитання, на яке хочете почути відповідь. Хто приходить із запитанням, виносить більше.

Знайдіть посилання для входу в листі, що надійшов після запису, і відкрийте його раз на тому пристрої, з якого дивитиметеся.

Якщо час уже не підходить, залишайтеся записаними: про сказане можна буде дізнатися потім.`,
      button: 'Відкрити сторінку вебінару',
    },
    fa: {
      subject: 'پیش از «{title}»',
      title: 'سه دقیقه آمادگی',
      text: `سلام[ {name}].

برای «{title}» ثبت‌نام کردید.[ آغاز: {date}، {zone}.]

یک پرسش بنویسید که می‌خواهید پاسخش را بشنوید. هر که با پرسش بیاید بیشتر با خود می‌برد.

پیوند ورود را در نامه‌ای که پس از ثبت‌نام آمد پیدا کنید و یک بار در همان دستگاهی که به کار می‌برید باز کنید.

اگر دیگر وقت آن را ندارید، ثبت‌نام را نگه دارید: آنچه گفته می‌شود بعداً هم در دسترس است.`,
      button: 'صفحهٔ وبینار',
    },
  },
  'webinar-replay': {
    en: {
      subject: 'After “{title}”',
      title: 'What remains of it',
      text: `Hello[, {name}].

“{title}” is over. What was shown and said is on the page below, as far as it was recorded.

If you were there: do the first step within two days. What is not tried by then is rarely tried at all.

If you could not come: begin with the part that answers your question, not with the beginning.`,
      button: 'Open the page of the webinar',
    },
    uk: {
      subject: 'Після «{title}»',
      title: 'Що залишилося',
      text: `Вітаємо[, {name}].

«{title}» завершено. Показане й сказане, якщо їх записували, є на сторінці нижче.

Якщо ви були: зробіть перший крок протягом двох днів. Що не спробувано одразу, рідко пробують потім.

Якщо не змогли прийти: почніть з тієї частини, що відповідає на ваше запитання, а не з початку.`,
      button: 'Відкрити сторінку вебінару',
    },
    fa: {
      subject: 'پس از «{title}»',
      title: 'آنچه از آن ماند',
      text: `سلام[ {name}].

«{title}» پایان یافت. آنچه نشان داده و گفته شد، تا جایی که ضبط شده باشد، در صفحهٔ زیر است.

اگر بودید: گام نخست را تا دو روز دیگر بردارید. آنچه زود آزموده نشود کمتر آزموده می‌شود.

اگر نتوانستید بیایید: با بخشی آغاز کنید که پاسخ پرسش شماست، نه از ابتدا.`,
      button: 'صفحهٔ وبینار',
    },
  },
};
