import type { Translation } from '../catalog/Catalog.js';
import type en from './en.js';

/** Ukrainian texts of the widgets. */
const uk = {
  close: 'Закрити',
  optional: '(необов’язково)',
  title: 'Будьмо на зв’язку',
  'email.label': 'Електронна пошта',
  'phone.label': 'Номер телефону',
  'name.label': 'Ім’я',
  'organisation.label': 'Компанія',
  'message.label': 'Повідомлення',
  suggest: 'Ви мали на увазі {x}?',
  offer: 'Вказати {x}',
  submit: 'Підписатися',
  submitting: 'Надсилаємо…',
  'error.summary': 'Є проблема',
  'error.email': 'Введіть адресу, наприклад name@example.com',
  'error.phone': 'Введіть номер, наприклад +380 44 123 45 67',
  'error.name': 'Введіть ім’я без посилань і коду',
  'error.organisation': 'Введіть назву компанії без посилань і коду',
  'error.required': 'Заповніть поле «{x}»',
  'error.long': {
    one: 'Скоротіть до {count} символу',
    few: 'Скоротіть до {count} символів',
    many: 'Скоротіть до {count} символів',
    other: 'Скоротіть до {count} символу',
  },
  'error.consent': 'Поставте позначку, щоб продовжити',
  'error.failed': 'Не вдалося надіслати. Ваші дані лишилися у формі: спробуйте ще раз за хвилину.',
  'success.title': 'Дякуємо',
  'success.text': 'Ми отримали ваші дані.',
  'queued.title': 'Дякуємо, збережено',
  'queued.text': 'Збережено на цьому пристрої: ми надішлемо ваші дані, щойно з’явиться зв’язок.',
  'queued.memory': 'Не закривайте цю сторінку: ми надішлемо ваші дані, щойно з’явиться зв’язок.',
  'consent.newsletter': 'Надсилайте мені новини електронною поштою. Я можу відписатися будь-коли.',
  'consent.calls': 'Мені можна телефонувати. Я можу відмовитися будь-коли.',
  'consent.partners':
    'Мій контакт можна передати партнерам, щоб вони мені написали. Я можу відкликати згоду будь-коли.',
  'consent.other': 'Мій контакт можна використати для: {x}. Я можу відкликати згоду будь-коли.',
  privacy: 'Політика приватності (у новій вкладці)',
} as const satisfies Translation<typeof en, 'uk'>;

export default uk;
