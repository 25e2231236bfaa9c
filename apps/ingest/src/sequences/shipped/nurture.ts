import type { Templates } from '../../sites/sequenceSchema.js';

/** For whoever left an address and has not decided: a way in, a way to think, an end. */
export const NURTURE: Templates = {
  'nurture-1': {
    en: {
      subject: 'Where to begin with {sender}',
      title: 'Where to begin',
      text: `Hello[, {name}].

You left your address with {sender}. Here is the short way in.

Begin with one page and one question: what should be different a month from now? Most of what follows is easier once that is written down.

If something on the page stays unclear, reply to this letter with a line about it.`,
      button: 'Open the page',
    },
    uk: {
      subject: 'З чого почати з «{sender}»',
      title: 'З чого почати',
      text: `Вітаємо[, {name}].

Ви залишили адресу для «{sender}». Ось найкоротший шлях.

Почніть з однієї сторінки й одного запитання: що має змінитися за місяць? Коли відповідь записано, решта дається легше.

Якщо на сторінці щось незрозуміло, напишіть про це рядок у відповідь на цей лист.`,
      button: 'Відкрити сторінку',
    },
    fa: {
      subject: 'با {sender} از کجا آغاز کنیم',
      title: 'از کجا آغاز کنیم',
      text: `سلام[ {name}].

نشانی خود را به {sender} سپردید. این کوتاه‌ترین راه آشنایی است.

با یک صفحه و یک پرسش آغاز کنید: یک ماه دیگر چه چیزی باید فرق کرده باشد؟ وقتی پاسخ نوشته شود، بقیه آسان‌تر است.

اگر چیزی در صفحه روشن نبود، یک خط در پاسخ همین نامه بنویسید.`,
      button: 'دیدن صفحه',
    },
  },
  'nurture-2': {
    en: {
      subject: 'Three questions before you choose',
      title: 'Three questions before you choose',
      text: `Hello[, {name}].

Whoever you choose in the end, these three questions save time and money.

1. What have you tried already, and what did it lack? The answer rules out half of the offers.

2. Who else uses it or decides about it? Ask them now, not after the order.

3. How will you know after a month that it was right? One number or one sentence is enough.

Bring the answers along, to us or to anybody else: the talk will be half as long.`,
      button: 'Compare with what we offer',
    },
    uk: {
      subject: 'Три запитання перед вибором',
      title: 'Три запитання перед вибором',
      text: `Вітаємо[, {name}].

Кого б ви зрештою ні обрали, ці три запитання заощадять час і гроші.

1. Що ви вже пробували й чого там бракувало? Відповідь відкине половину пропозицій.

2. Хто ще цим користуватиметься або вирішуватиме? Запитайте їх зараз, а не після замовлення.

3. Як за місяць ви зрозумієте, що вибір правильний? Досить одного числа або речення.

Візьміть відповіді з собою, до нас чи до когось іншого: розмова буде вдвічі коротшою.`,
      button: 'Порівняти з нашою пропозицією',
    },
    fa: {
      subject: 'سه پرسش پیش از انتخاب',
      title: 'سه پرسش پیش از انتخاب',
      text: `سلام[ {name}].

هر که را در پایان برگزینید، این سه پرسش وقت و هزینه را کم می‌کنند.

۱. تا امروز چه چیزی را آزموده‌اید و چه کم داشت؟ پاسخ این پرسش نیمی از پیشنهادها را کنار می‌گذارد.

۲. چه کسان دیگری از آن استفاده می‌کنند یا تصمیم می‌گیرند؟ اکنون از آن‌ها بپرسید، نه پس از سفارش.

۳. یک ماه بعد از کجا می‌فهمید که انتخاب درستی بوده است؟ یک عدد یا یک جمله کافی است.

پاسخ‌ها را همراه داشته باشید، چه نزد ما و چه نزد دیگری: گفت‌وگو نصف می‌شود.`,
      button: 'مقایسه با پیشنهاد ما',
    },
  },
  'nurture-3': {
    en: {
      subject: 'The last letter of this row',
      title: 'Now, later, or not at all',
      text: `Hello[, {name}].

This is the last of three letters about getting to know {sender}. There are three good ways on.

Now: the page below takes you to the next step.

Later: do nothing. Your address stays on the list for ordinary letters only.

Not at all: the link at the bottom ends the letters at once.`,
      button: 'Take the next step',
    },
    uk: {
      subject: 'Останній лист із цієї низки',
      title: 'Зараз, згодом чи ніколи',
      text: `Вітаємо[, {name}].

Це останній із трьох листів про знайомство з «{sender}». Далі є три добрі шляхи.

Зараз: сторінка нижче веде до наступного кроку.

Згодом: нічого не робіть. Адреса залишиться лише для звичайних листів.

Ніколи: посилання внизу одразу припиняє листи.`,
      button: 'Зробити наступний крок',
    },
    fa: {
      subject: 'آخرین نامهٔ این رشته',
      title: 'اکنون، بعدها یا هیچ‌وقت',
      text: `سلام[ {name}].

این آخرین نامه از سه نامهٔ آشنایی با {sender} است. از اینجا سه راه خوب هست.

اکنون: صفحهٔ زیر شما را به گام بعدی می‌برد.

بعدها: کاری نکنید. نشانی شما تنها برای نامه‌های معمول می‌ماند.

هیچ‌وقت: پیوند پایین نامه‌ها را بی‌درنگ قطع می‌کند.`,
      button: 'رفتن به گام بعدی',
    },
  },
};
