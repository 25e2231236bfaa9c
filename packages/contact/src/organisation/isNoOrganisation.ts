import { isPlaceholder } from '../name/isPlaceholder.js';

/** Words for an organisation, and what people write beside them, that name none. */
const WORD =
  /^(?:company|organi[sz]ation|org|corp|inc|llc|ltd|business|firm|employ(?:ed|er)|unemployed|job|work|компан[іи][яюїи]|компаний|орган[іи]зац[іи][яюїи]|ф[іи]рм[аиыу]|назва|название|шарашка|شرکت|سازمان|شرکتی|الشرکة|شرکة|firma|firmy|firmenname|musterfirma|testfirma|unternehmen|entreprise|soci[ée]t[ée]|empresa|azienda|ditta|şirket(?:i|im)?|bedrijf(?:snaam)?|gmbh|тов|ооо|llc)$/u;
const BESIDE =
  /^(?:nothing|not|no|my|your|own|dont?|don't|have|one|a|the|enter|insert|here|name|some|any|random|other|student|self|just|me|xyz|whatever|не|немає|нет|мою|маю|ваш[аоеї]?[їйєи]?|якась|какая-то|введ[іи]ть|введите|вкаж[іи]ть|укажите|без|працюю|работаю|н[іи]де|нигде|нам|من|شما|نام|خود|را|وارد|کنید|ندارم|ندارد|نداریم|فلان|شخصی|آزاد|der|die|das|ihre?|keine?|nom|de|la|l'entreprise|votre|aucune|sans|nombre|su|tu|ninguna|sin|no|tengo|nome|tua|sua|nazwa|twoja|mam|nie|adı|adınız|yok|uw|test|teste?|тестова|тестовая|тест|exemple|beispiel|muster|mustermann|prueba|prova|di|testowa|fake|sample|example|demo|تست|تستی|رога|рога|и|та|копыта|роги|копита)$/u;
/** Answers of people who have none, and words for "none" in other languages. */
const NONE =
  /^(?:not employed|unemployed nothing|n ?a|none|nope|nothing(?: here)?|no|nil|nvt|tbd|tba|same as above|see above|just me|me|idk|lmao|wtf|do(?:es)? not (?:matter|use)|delete me|default|blank|yes yes|ok ok(?: ok)?|nie dotyczy|nie mam|brak|keine(?: angabe)?|aucune?|sans|ninguna|no tengo|nincs|nu am|ei ole|žádná|yok|não tenho|inget företag|nic|нямам|немає|нет|ні|ніде|нигде|відсутн[яій]+|отсутствует|прочерк|потім|потом|безробітн\p{L}{1,3}|безработн\p{L}{1,3}|не працюю|не работаю(?: нигде)?|рога и копыта|роги та копита|ندارم|ندارد|نداریم|هیچی|هیچکدام|شخصی|آزاد|بیکار|نامشخص|غیر محدد|غير محدد|بدون|לא|אין|無し|なし|无|没有(?:公司)?|公司名称|您的公司|测试公司|会社名|御社名|없음|회사명|ชื่อบริษัท|ไม่มี|tên công ty|không có|tidak ada|कंपनी का नाम|कोई नहीं|კომპანიის სახელი|ընկերության անուն|επωνυμία εταιρείας|שם החברה|שם העסק|име на фирма|název firmy|vaše firma|firmanavn|yrityksen nimi|bedrijfsnaam|cégnév)$/u;
/** Numbers that are no firm's: one digit again and again, a row of them, a telephone's, a date. */
const NUMBER = /^[\s\d.+()/-]{3,}$/;
const REAL_NUMBER = /^(?:\d{1,3}|\d\d\d\d|\d\.\d\d|[1-9]\+\d)$/;

/** Whether a folded text is no organisation's name: a word for one, a refusal, a test, a bare number. */
export function isNoOrganisation(folded: string): boolean {
  const text = folded.slice(0, 100).trim();
  if (NUMBER.test(text)) return !REAL_NUMBER.test(text) || /^(?:123|000|0000|1234)$/.test(text);
  const words = text.split(/[^\p{L}\p{M}'-]+/u).filter((word) => /\p{L}/u.test(word));
  return (
    NONE.test(words.join(' ')) ||
    (words.some((word) => WORD.test(word)) &&
      words.every((word) => WORD.test(word) || BESIDE.test(word)) &&
      (words.length > 1 || !/[«"]/.test(text))) ||
    isPlaceholder(folded)
  );
}
