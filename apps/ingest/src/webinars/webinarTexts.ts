import type { FormLocale } from '../forms/FormTexts.js';
import type { SeatJobKind } from '../store/promises/SeatStore.js';

/** One letter. `{title}` of the webinar, `{date}` with hour and zone, `{place}` in the line. */
export interface WebinarLetterTexts {
  subject: string;
  text: string;
}

/** The words around a seat in a webinar. */
export interface WebinarTexts {
  letters: Record<SeatJobKind | 'seat-waiting', WebinarLetterTexts>;
  /** Beside the date by the reader's clock: `{date}` by the host's. */
  hostDate: string;
  /** On the button of the personal way in. */
  join: string;
  watch: string;
  calendar: string;
  /** The link is personal. */
  personal: string;
  giveUp: string;
  seatPage: {
    title: string;
    text: string;
    button: string;
    doneTitle: string;
    doneText: string;
  };
  /** Before the doors are open: `{date}` of the start, `{minutes}` before it from which on people come in. */
  earlyPage: { text: string; way: string; calendar: string };
  overPage: { title: string; text: string };
  cancelledPage: { title: string; text: string };
}

export const WEBINAR_TEXTS: Record<FormLocale, WebinarTexts> = {
  en: {
    letters: {
      seat: { subject: 'Your seat: {title}', text: 'Your seat is reserved. It begins on {date}.' },
      'seat-waiting': {
        subject: 'You are in the line: {title}',
        text: 'All seats are taken at the moment; your place in the line is {place}. As soon as one is free it is yours, and we write to you. It begins on {date}.',
      },
      'seat-free': {
        subject: 'A seat is free for you: {title}',
        text: 'A place became free and is yours now. It begins on {date}.',
      },
      'webinar-day': { subject: 'Tomorrow: {title}', text: 'A reminder: it begins on {date}.' },
      'webinar-hour': { subject: 'In an hour: {title}', text: 'It begins on {date}.' },
      'webinar-live': {
        subject: 'It has begun: {title}',
        text: 'The speakers are there. Come in by your link.',
      },
      'webinar-replay': {
        subject: 'The recording: {title}',
        text: 'The recording is ready. Watch it whenever it suits you.',
      },
      'webinar-change': {
        subject: 'New date: {title}',
        text: 'The date has changed: it begins on {date}. Your seat and your link stay the same; the calendar entry is attached.',
      },
      'webinar-cancel': {
        subject: 'Cancelled: {title}',
        text: 'It does not take place on {date}. The attached entry takes it out of your calendar. We are sorry.',
      },
    },
    hostDate: 'By the host’s clock: {date}.',
    join: 'Join',
    watch: 'Watch the recording',
    calendar: 'The calendar entry is attached.',
    personal: 'The link is yours alone.',
    giveUp: 'Give up my seat',
    seatPage: {
      title: 'Give up your seat?',
      text: 'Somebody who waits will get it. No more letters about it will come.',
      button: 'Give it up',
      doneTitle: 'The seat is free',
      doneText: 'Thank you for telling us.',
    },
    earlyPage: {
      text: 'It begins on {date}.',
      way: 'This same link lets you in, from {minutes} minutes before the start. If this page stays open, it leads on by itself.',
      calendar: 'Put it into your calendar',
    },
    overPage: { title: 'It is over', text: 'This webinar has ended.' },
    cancelledPage: { title: 'Cancelled', text: 'This webinar does not take place.' },
  },
  uk: {
    letters: {
      seat: { subject: 'Ваше місце: {title}', text: 'Місце за вами. Початок: {date}.' },
      'seat-waiting': {
        subject: 'Ви в черзі: {title}',
        text: 'Наразі всі місця зайняті; ваш номер у черзі — {place}. Щойно місце звільниться, воно буде вашим, і ми напишемо. Початок: {date}.',
      },
      'seat-free': {
        subject: 'Для вас звільнилося місце: {title}',
        text: 'Звільнилося місце, тепер воно ваше. Початок: {date}.',
      },
      'webinar-day': { subject: 'Завтра: {title}', text: 'Нагадуємо, початок: {date}.' },
      'webinar-hour': { subject: 'За годину: {title}', text: 'Початок: {date}.' },
      'webinar-live': {
        subject: 'Почалося: {title}',
        text: 'Доповідачі вже на місці. Заходьте за своїм посиланням.',
      },
      'webinar-replay': {
        subject: 'Запис: {title}',
        text: 'Запис готовий. Перегляньте його, коли буде зручно.',
      },
      'webinar-change': {
        subject: 'Нова дата: {title}',
        text: 'Дата змінилася, початок: {date}. Ваше місце й посилання ті самі; запис для календаря додано до листа.',
      },
      'webinar-cancel': {
        subject: 'Скасовано: {title}',
        text: 'Подія, запланована на {date}, не відбудеться. Доданий файл прибере її з календаря. Нам дуже прикро.',
      },
    },
    hostDate: 'За годинником організатора: {date}.',
    join: 'Долучитися',
    watch: 'Переглянути запис',
    calendar: 'Запис для календаря додано до листа.',
    personal: 'Посилання лише для вас.',
    giveUp: 'Звільнити моє місце',
    seatPage: {
      title: 'Звільнити місце?',
      text: 'Його отримає хтось із черги. Листів про цю подію більше не буде.',
      button: 'Звільнити',
      doneTitle: 'Місце звільнено',
      doneText: 'Дякуємо, що повідомили.',
    },
    earlyPage: {
      text: 'Початок: {date}.',
      way: 'Це саме посилання впустить вас, щойно до початку залишиться {minutes} хв. Якщо сторінка відкрита, вона перейде туди сама.',
      calendar: 'Додати до календаря',
    },
    overPage: { title: 'Подія завершилася', text: 'Цей вебінар уже закінчився.' },
    cancelledPage: { title: 'Скасовано', text: 'Цей вебінар не відбудеться.' },
  },
  fa: {
    letters: {
      seat: { subject: 'جای شما: {title}', text: 'جای شما نگه داشته شد. آغاز: {date}.' },
      'seat-waiting': {
        subject: 'شما در نوبت هستید: {title}',
        text: 'اکنون همهٔ جاها پر است؛ نوبت شما {place} است. همین که جایی خالی شود از آن شماست و برایتان می‌نویسیم. آغاز: {date}.',
      },
      'seat-free': {
        subject: 'جایی برای شما خالی شد: {title}',
        text: 'جایی خالی شد و اکنون از آن شماست. آغاز: {date}.',
      },
      'webinar-day': { subject: 'فردا: {title}', text: 'یادآوری می‌کنیم، آغاز: {date}.' },
      'webinar-hour': { subject: 'یک ساعت دیگر: {title}', text: 'آغاز: {date}.' },
      'webinar-live': { subject: 'آغاز شد: {title}', text: 'سخنرانان آمده‌اند. با پیوند خود وارد شوید.' },
      'webinar-replay': {
        subject: 'فیلم جلسه: {title}',
        text: 'فیلم آماده است. هر وقت خواستید آن را ببینید.',
      },
      'webinar-change': {
        subject: 'زمان تازه: {title}',
        text: 'زمان تغییر کرد، آغاز: {date}. جا و پیوند شما همان است؛ رویداد تقویم پیوست شده است.',
      },
      'webinar-cancel': {
        subject: 'لغو شد: {title}',
        text: 'این جلسه در {date} برگزار نمی‌شود. فایل پیوست آن را از تقویم شما برمی‌دارد. پوزش می‌خواهیم.',
      },
    },
    hostDate: 'به وقت برگزارکننده: {date}.',
    join: 'ورود',
    watch: 'تماشای فیلم',
    calendar: 'رویداد تقویم پیوست شده است.',
    personal: 'این پیوند تنها برای شماست.',
    giveUp: 'جای خود را پس می‌دهم',
    seatPage: {
      title: 'جای خود را پس می‌دهید؟',
      text: 'این جا به کسی که در نوبت است می‌رسد. دیگر نامه‌ای دربارهٔ آن نمی‌آید.',
      button: 'پس می‌دهم',
      doneTitle: 'جا خالی شد',
      doneText: 'سپاسگزاریم که خبر دادید.',
    },
    earlyPage: {
      text: 'آغاز: {date}.',
      way: 'با همین پیوند، از {minutes} دقیقه پیش از آغاز وارد می‌شوید. اگر این صفحه باز بماند، خودش شما را به آنجا می‌برد.',
      calendar: 'افزودن به تقویم',
    },
    overPage: { title: 'به پایان رسید', text: 'این وبینار تمام شده است.' },
    cancelledPage: { title: 'لغو شد', text: 'این وبینار برگزار نمی‌شود.' },
  },
};
