/** Words that stand in a name field when nobody wanted to give a name, in the three languages; whole names only. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  (
    'test|testing|name|my name|your name|first name|last name|full name|name surname|' +
    'no name|none|nobody|null|undefined|n/a|anonymous|unknown|user|username|admin|customer|client|someone|' +
    'somebody|foobar|lorem ipsum|john doe|jane doe|abc|abcd|fake|mickey mouse|donald duck|batman|' +
    'superman|spider-man|harry potter|elon musk|' +
    "тест|тестовий|ім'я|ваше ім'я|ім'я прізвище|прізвище|прізвище ім'я|имя|имя фамилия|" +
    'фамилия|анонім|ніхто|невідомий|користувач|адмін|клієнт|' +
    'вася пупкін|василь пупкін|василий пупкин|иван иванович иванов|гаррі поттер|ілон маск|' +
    'تست|آزمایش|نام|نام شما|نام خانوادگی|نام و نام خانوادگی|ناشناس|بی نام|کاربر|مهمان|مشتری|فلانی'
  ).split('|'),
);

/** The whole name, digits and doubled words aside, is on the list of fakes. Expects a folded text. */
export function isPlaceholder(folded: string): boolean {
  const words = folded
    .slice(0, 200)
    .replace(/[\d_.!?]+/g, ' ')
    .trim()
    .split(/\s+/);
  const once = words.filter((word, index) => word !== words[index - 1]);
  return PLACEHOLDERS.has(once.join(' ')) || PLACEHOLDERS.has(words.join(' '));
}
