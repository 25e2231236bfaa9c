import type { Translation } from '../catalog/Catalog.js';
import type en from './chat-en.js';

/** Ukrainian texts of the chat. */
const uk = {
  'chat.title': 'Чат',
  'chat.open': 'Відкрити чат',
  'chat.unread': {
    one: 'Відкрити чат: {count} нове повідомлення',
    few: 'Відкрити чат: {count} нові повідомлення',
    many: 'Відкрити чат: {count} нових повідомлень',
    other: 'Відкрити чат: {count} нового повідомлення',
  },
  'chat.prompt': 'Маєте запитання? Напишіть нам тут.',
  'chat.hide': 'Сховати це повідомлення',
  'chat.log': 'Розмова',
  'chat.write': 'Ваше повідомлення',
  'chat.send': 'Надіслати',
  'chat.ready': 'Напишіть нам: відповість людина.',
  'chat.there': 'Ми тут і читаємо.',
  'chat.connecting': 'З’єднуємося…',
  'chat.waiting': 'Надіслано. Незабаром відповімо.',
  'chat.with': 'З вами спілкується {x}.',
  'chat.typing': '{x} пише…',
  'chat.offline': 'Немає зв’язку. Написане надішлемо, щойно він з’явиться.',
  'chat.away': 'Ми повернемося: {x}.',
  'chat.gone': 'Зараз тут нікого немає.',
  'chat.closed': 'Цю розмову закрито. Пишіть знову, коли забажаєте.',
  'chat.you': 'Ви',
  'chat.team': 'Ми',
  'chat.sending': 'надсилаємо',
  'chat.queued': 'чекає на зв’язок',
  'chat.read': 'прочитано',
  'chat.news': '{x} пише: {y}',
  'chat.back': 'Назад до розмови',
  'chat.leave': 'Краще залишити контакт',
  'chat.slow': 'Поки ніхто не зміг відповісти. Залиште контакт, і відповідь надійде вам.',
  'chat.form': 'Куди вам відповісти?',
  'chat.form.submit': 'Надіслати',
  'chat.form.success': 'Ваше запитання в нас. Відповімо на залишений контакт.',
  'chat.mail': 'Надіслати мені цю розмову поштою',
  'chat.mailed': 'Лист уже в дорозі до вашої скриньки.',
  'chat.mail.none': 'Спершу залиште електронну адресу.',
} as const satisfies Translation<typeof en, 'uk'>;

export default uk;
