/*
 * The words that a server reads forms with: every language that the corpora have. Pages get `pages.ts`.
 */
export { listsOf, listsOfWord } from './listsOfServer.js';

/** Parts by which an organisation is known in languages written without spaces, and in those that few forms are filled in. */
export const ORGANISATION_PARTS =
  /公司|[银銀]行|大[学學]|学校|學校|[学學]院|[中小]学$|中學|[幼]稚園|幼儿园|医院|醫院|病院|警察|消防|[药薬藥][店局]|歯科|[(（]株[)）]|㈱|[图図圖][书書]?[馆館]|博物[馆館]|酒店|美容|[\u4e00-\u9fff]{2}[店局厂廠]$|集[团團]|中心|诊所|診所|办事处|中介|咖啡|旅行社|基金会|合作社|连锁|保育園|役所|建設|工場|サロン|居酒屋|旅館|花屋|法人|組合|学習塾|ラーメン|[(（]주[)）]|유치원|[구시군]청$|네일샵|센터|사무소|꽃집|커피숍|교회|법인 |여행사|펜션|편의점|어린이집|协会|協[会會]|研究所|事[务務]所|会社|市政府|超市|[餐料]厅|銀行|ホテル|クリニック|スーパー|약국|치과|병원|학교|대학|은행|회사|㈜|식당|호텔|미용실|박물관|학원|카페|마트|บริษัท|โรงเรียน|โรงพยาบาล|ร้าน|ธนาคาร|มหาวิทยาลัย|โรงแรม|คลินิก|สำนักงาน|มูลนิธิ|विद्यालय|बैंक|अस्पताल|कंपनी|होटल|लिमिटेड|შპს|^სს |ბანკ|აფთიაქ|სტუდია|სკოლა|კლინიკ|სასტუმრო|რესტორან|უნივერსიტეტ|სს\b|սպը|ՍՊԸ|ԲԲԸ|դպրոց|բանկ|խանութ|εταιρ|φαρμακ|καφεν|τραπεζα|τράπεζα|σχολ|δήμος|εστιατ|πανεπιστ|ξενοδοχ|חברת|בע"מ|אוניברסיט|בנק|בית |ספרי|מלון |מסעד|עירי|cong ty|công ty|ngân hàng|nhà hàng|đại học|trường|bệnh viện|khách sạn|cửa hàng|yayasan|rumah sakit|경리|担当|[営業総務]+部|[总總]?[经經]理|客服|영업|대표이사|ผู้จัดการ|ฝ่าย|מנהל/u;

/** Words before a number that say it is a telephone's. */
export const PHONE_WORDS =
  /тел|dzwoni|volejte|zavolej|ligue|llam[ae]|fijo|anruf|ruf(?:en|t)|appel|chiam|arayın|telefon|sunați|hívj|\btel|phone|моб|mob|номер|number|дзвон|звон|наб[еи]р|call|ring|reach|text me|whats?app|ватсап|вотсап|viber|вайбер|telegram|телеграм|signal|contact|تماس|موبایل|همراه|شماره من|تلفن|زنگ|واتس|اتصل|رقمي|جوال|هاتف|handy|nummer|ruf|numéro|appel|tél|llám|teléf|móvil|número|zadzwo|telef|numara|arayın|ara\b|नंबर|कॉल|फोन|cell|fax|@|т\.|p:|m:/giu;

/** Words before a number that say it is none. */
export const OTHER_NUMBERS =
  /(?:order|накладн|ттн|замовл|заказ|invoice|рахун|сч[её]т|card|карт|کارت|iban|شبا|єдрпоу|едрпоу|іпн|инн|ogrn|огрн|siret|nip|код|code|کد|serial|sku|isbn|ean|артикул|tracking|رهگیری|посилк|посылк|reference|\bref|contract|договір|договор|account|особов|лицев|hash|uuid|version|build|timestamp|\blog|password|пароль|coordinates|meter|vat|tax|р\/р|bestell|kunden|commande|facture|pedido|factura|zamówien|sipariş|سفارش|فاکتور|id\b|ід\b|passport|паспорт|ticket)\p{L}{0,6}[\s:#№.-]{0,3}(?:number|no\.?|номер|n°|nr\.?)?/giu;

/** A sole proprietor's legal form in front of a name: what is registered so is a person. */
export const PROPRIETOR_BEFORE =
  /^(?:ф\.? ?о\.? ?п\.|фіз\.? ?особа ?-? ?підприємець|підприємець|самозайнята особа|и\.? ?п\.|ч\.?п\.?(?= \p{L}+ \p{L}+ \p{L}+(?:ич|вна)$)|шк(?= \p{L}+ \p{L}+$)|жк(?= \p{L}+ова? )|кфх глава|глава кфх|działalność gospodarcza|indywidualna działalność|osvč|szčo|fyzická osoba podnikající|fyzická osoba podnikateľ|persoană fizică autorizată|pfa(?= \p{L}+ \p{L}+$)|p\.f\.a\.|[îi]\.? ?[îi]\.(?= )|îi(?= )|întreprindere individual[ăa]|obrt(?= \p{L}+ \p{L}{3,}$)|einzelfirma|micro-?entrepreneuse|impresa individuale|ei(?= \p{L}+ \p{L}+$)|empresário em nome individual|empresária em nome individual|enk(?= \p{L}+ \p{L}+$)|enkeltpersonforetak|tmi(?= \p{L}+ \p{L}+$)|t:mi|fie(?= \p{L}+ \p{L}+$)|şahıs şirketi|individual entrepreneur|индивидуальный предприниматель|ი\/მ|ինդ\. ձեռնարկատեր|ա\/ձ|якка тартибдаги тадбиркор|ytt(?= \p{L}+ \p{L}+$)|хувиараа|фоп|self-?employed|einzelunternehmer(?:in)?|einzelunternehmen|freiberufler(?:in)?|autonom[oa]|autónom[oa]|ditta individuale|libero professionista|micro-?entrepreneur|entreprise individuelle|empresário individual|trabajador autónomo|eenmanszaak|zzp(?:-?er)?|enskild firma|enkeltpersonforetak|enkeltmandsvirksomhed|toiminimi|živnostník|egyéni vállalkozó|самозан[яи]т\p{L}+|едноличен търговец|индивидуален предприемач|предузетник|ατομική επιχείρηση|şahıs firması|個人事業主|个体工商户|개인사업자|עוסק (?:מורשה|פטור)|спд(?:[ -]?фо)?|фо-підприємець|фізична особа ?- ?підприємець|фізична особа підприємець|приватний підприємець|ип|индивидуальный предприниматель|fop|sole (?:proprietor|trader)|jednoosobowa działalność gospodarcza|jdg|ет|micro-entreprise|auto-?entrepreneur|ei(?! ole)|autónomo|mei|p\.?f\.?a\.?)[\s.,:«"']+\p{L}/u;
/** The same behind a name. */
export const PROPRIETOR_BEHIND =
  /\p{L}[\s.,(-]+(?:ип|фоп\.?|ч\.?п\.?|e\. ?k\.|e\. ?kfm\.|e\. ?kfr\.|einzelfirma|eirl|micro-?entrepreneu(?:r|se)|impresa individuale|tmi|şahıs (?:şirketi|firması)|sole trader|t\/a \p{L}+|индивидуальный предприниматель|приватний підприємець|фоп|self-?employed|einzelunternehmer(?:in)?|einzelunternehmen|autonom[oa]|autónom[oa]|ditta individuale|eenmanszaak|zzp(?:-?er)?|enskild firma|enkeltpersonforetak|toiminimi|tmi|živnostník|egyéni vállalkozó|самозан[яи]т\p{L}+|предузетник|sole (?:proprietor|trader)|jdg|osvč|szčo|e\.u\.|auto-?entrepreneur|mei|p\.?f\.?a\.?)\)?$|^\p{L}[\p{L}\p{M}.'-]+ \p{L}[\p{L}\p{M}'-]+,? (?:s\. ?p\.|ei|eni|enk|fie|obrt|ie|tmi|pfa)$/u;

/** Forms of address in front of a name or behind it. */
export const ADDRESS_FORMS =
  /^(?:خانم|آقای|اقای|جناب آقای|سرکار خانم|السيدة|السید|السیدة|السيد|пан|пані|госпожа|господин|г-жа|г-н|mr\.?|mrs\.?|ms\.?|miss|frau|herr|madame|mademoiselle|monsieur|señora?|sra?\.|signora?|sig\.ra|sig\.|pan(?=(?: \p{L}+){2}$)|pani|paní|ông|bà|sayın|श्री|श्रीमती)\s+(?:dr\.? |and mrs\.? |دکتر )?\p{L}|\s(?:hanım|bey)$|^(?:คุณ|นางสาว|นาย|นาง)\p{L}|^\p{L}{1,4}(?:様|さん|先生|女士|小姐|씨|님)$|^(?:dr|prof|sir|mme|mlle|don|do[nñ]a|dott)\.? (?=\p{L}{2,}\.? \p{L}{2,}$)|^(?:m|mag|ing)\. (?=\p{L}{2,}\.? \p{L}{2,}$)|^(?:senhora?|dona|domnul|doamna|domnișoara|господин|госпођ[аи]|gospo[dđ](?:in|a|ična)|bay|bayan|de heer|mevrouw|mevr\.|dhr\.|fru|hr\.|κύριος|κυρία|κος|κα|מר|גברת|גב'|ד"ר|פרופ'|डॉ\.?|श्रीमान|سید(?:ه)?|مهندس|دکتر|الاستاذ|الأستاذ(?:ة)?|الدکتور(?:ة)?|د\.|pán|slečna|úr|doctor|лікар|професор|professor|hon\.|shri|smt\.?|tuan|puan|bapak|ibu) (?=\p{L}[\p{L}\p{M}.'-]* [\p{L}\p{M}.'-]+$)/u;

/** What fingers do first on a keyboard, also of alphabets whose pairs nobody counted; too short to be told by its path. */
export const KEY_STARTS =
  /^(?:asdf?|asdd|sadf|adsf|sdf|qwer?t?[yz]?|qaz|wsx|edc|zxc|rty|tyu|fgh|dfg|hjk|jkl|vbn|bnm|azert|azerty(?:uiop)?|uio|iop|rfv|tgb|yhn|ujm|zaq|xsw|cde|vfr|bgt|nhy|mju|ijn|uhb|ygv|tfc|rdc|esx|okm|mko|nji|bhu|vgy|cft|xdr|zse|qsd|wxc|öäü|йцук?|фів?а?|фыва?|ывап?|вапр|олд|лдж|джэ|йфя|цук|ячс|зхї|віфа?|чсм|ضصث?ق?|شسی?ب?|ظطز|گکم?|ασδφ?|ςερτ|асдф|фђсдф|асдфг|явертъ|ასდფ|ասդֆ|քոեռտ|ฟหกด|קראט\p{L}*|שדגכ\p{L}*|àéè\p{L}*)+$/u;

/** Rows of letter keys from the left, keyboards divided by commas: national Latin, Cyrillic, Persian and Arabic, Greek, Hebrew, Georgian, Thai, Hindi, kana. */
export const KEYBOARDS =
  'qwertzuiopüöű asdfghjklöäéáű yxcvbnm,qwertyuıopğü asdfghjklşi zxcvbnmöç,qwertyuiopå asdfghjklöä zxcvbnm,' +
  'qwertyuiopå asdfghjklæø zxcvbnm,qwertyuiopå asdfghjkløæ zxcvbnm,qwertyuiop asdfghjklñ zxcvbnm,ěščřžýáíé,' +
  'йцукенгшщзхъ фывапролджэ ячсмитьбю,љњертзуиопшђ асдфгхјклчћ ѕџцвбнм,явертъуиопшщ асдфгхйкл зьцжбнм,' +
  'ضصثقفغعهخحجچ شسیبلاتنمکگ ظطزرذدپو,ضصثقفغعهخحجد شسیبلاتنمکط ئءؤرىةوزظ,' +
  ";ςερτυθιοπ ασδφγηξκλ ζχψωβνμ,/'קראטוןםפ שדגכעיחלךף זסבהנמצתץ,ქწერტყუიოპ ასდფგჰჯკლ ზხცვბნმ," +
  'ๆไำพะัีรนยบล ฟหกดเ้่าสวง ผปแอิืทมใฝ' +
  ',qwertyuiopżś asdfghjklłą zxcvbnm,qwertzuiopú asdfghjklů yxcvbnm,ľščťžýáíé qwertzuiopúä asdfghjklôň yxcvbnm,' +
  'öüó,qwertzuiopőú asdfghjkléáű íyxcvbnm,qwertzuiopšđ asdfghjklčćž yxcvbnm,qwertyuiop asdfghjklç zxcvbnm,' +
  'qwertyuiopð asdfghjklæ zxcvbnmþ,qwertyuiopăî asdfghjklșț zxcvbnm,ąčęėįšųū,たていすかんなにらせ ちとしはきくまのりれ つさそひこみもねるめ,' +
  'ौैाीूबहगदजड ोे्िुपरकतचट ॆंमनवलसय';

/** Whether given names are among the words. */
export const KNOWS_NAMES: boolean = true;
