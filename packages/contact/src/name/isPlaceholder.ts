import { isListed } from '../text/isListed.js';
import { foldFakeName } from './foldFakeName.js';

/** Words that stand in a name field when nobody wanted to give a name: each of them alone, or with others. */
const NAMELESS =
  /^(?:(?:test)+(?:er|ers|ing|ed|user|name|y)?|te+st|t[es]*ts?[et]?|etst|tst|demo|samples?|examples?|dummy|fake(?:name|user)?|no[- ]?name|nobody|noone|none|null|undefined|unknown|anonym(?:ous)?|user(?:name)?|nickname|names?|(?:first|last|full)name|surname|custom?er|client|visitor|buyer|subscriber|some(?:one|body)|who(?:ever)?|what(?:ever)?|any(?:one|body)|admin|root|superuser|default|temp(?:orary)?|noreply|incognito|hacke[rd]|spam|scam|robot|lorem|ipsum|foo(?:bar)?|qa|тест(?:ик|ов(?:ий|ый|а|ая|е|ое|і)|у[юєе]мо?|ирую|ування|увати|ирование|ер)?|им'?я|имя|прізвище|фамилия|пр[іи]звище|п[іи]б|фио|по[ -]батьков[іи]|отчество|ник|н[іи]кнейм|лог[іи]н|анон[іи]м(?:но)?|нев[іи]дом(?:ий|о|а)|неизвестн(?:ый|о|ая)|[іи]нкогн[іи]то|н[іи]хто|никто|хтось|хто|кто|кто-то|некто|дехто|хтосик|користувач|пользователь|юзер|кл[іи][єе]нт|покупець|покупатель|посетитель|в[іи]дв[іи]дувач|адм[іи]н(?:[іи]стратор)?|без[іи]мен+ий|безымянный|перев[іи]рка|проверка|спроба|проба|обра?зе?ц|зразок|приклад|пример|фейк(?:ов(?:ий|е|ый|ое))?|хакер|бот|спам|пробний|пробный|تست|تستی|آزمایش|آزمایشی|امتحانی|نام|اسم|اسمم|فامیل|فامیلی|ناشناس|نامعلوم|نامشخص|کاربر|مهمان|مشتری|خریدار|ادمین|بازدیدکننده)$/u;
/** Words that name nobody, but not alone: some are names of persons. */
const BESIDE =
  /^(?:my|your|ur|the|an?|is|here|not?|real|really|please|ignore|do|don't|call|first|last|full|enter|type|put|just|this|it|me|to|of|and|for|mr|mrs|miss|ms|x|random|person|people|guest|account|field|form|lead|i|am|dev|user|human|in|on|only|delete|same|as|above|ваш[еа]?|тв[оі][єеї]|мо[єеёї]|введ[іи]ть|введите|вкаж[іи]ть|укажите|та|і|и|без|не|це|это|просто|заявка|по|батькові|пан|пан[іи]|господин|особа|телефонувати|звонить|справжн[єе]|настоящее|сво[єеё]|сюди|сюда|будь|ласка|пожалуйста|якийсь|какой|то|من|شما|خود|را|وارد|کنید|خانوادگی|و|کامل|کاربری|بی|بدون|فرم|فقط|مدیر|سایت|برای|خانوادگیتان|لطفا|این|است|یک|خانم|آقای|آقا|کننده|بازدید)$/u;

/** The whole name is no name: a word for one, a test, a refusal, a hero, or a celebrity. Expects a folded text. */
export function isPlaceholder(folded: string): boolean {
  const words = folded
    .slice(0, 100)
    .split(/[^\p{L}\p{M}'-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  const isNameless = (word: string): boolean => NAMELESS.test(word);
  return (
    (words.some(isNameless) && words.every((word) => isNameless(word) || BESIDE.test(word))) ||
    isListed('fake', foldFakeName(folded))
  );
}
