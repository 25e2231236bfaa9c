/** Words that stand in a name field when nobody wanted to give a name, in the three languages; whole names only. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  (
    'test|tester|testing|test test|name|my name|your name|first name|last name|full name|firstname|lastname|surname|name surname|' +
    'no name|noname|none|nobody|null|undefined|n/a|anonymous|anonym|unknown|user|username|admin|guest|customer|client|someone|' +
    'somebody|foo|foo bar|foobar|lorem ipsum|lorem|john doe|jane doe|abc|abcd|xyz|fake|asd asd|mickey mouse|donald duck|batman|' +
    'superman|spiderman|spider-man|harry potter|darth vader|elon musk|donald trump|' +
    "тест|тестер|тест тест|тестовий|проверка|перевірка|ім'я|моє ім'я|ваше ім'я|ім'я прізвище|прізвище|прізвище ім'я|имя|имя фамилия|" +
    'фамилия|анонім|аноним|ніхто|никто|невідомий|неизвестный|користувач|пользователь|адмін|админ|гість|гость|клієнт|' +
    'вася пупкін|василь пупкін|вася пупкин|василий пупкин|іван іванович іванов|иван иванович иванов|бетмен|гаррі поттер|ілон маск|' +
    'تست|ازمایش|آزمایش|نام|نام من|نام شما|نام خانوادگی|نام و نام خانوادگی|ناشناس|بی نام|کاربر|مدیر سایت|مهمان|مشتری|فلانی|بتمن'
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
