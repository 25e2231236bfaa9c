/*
 * What unasked-for offers are about, and how they press, in the languages in which contact forms get them; written by hand
 * after common complaints. Each line is one topic: words of one line count once.
 */

/** Topics. None is spam alone: people ask about their casino, their loan and their search rank. */
export const TOPICS: readonly RegExp[] = [
  'casino|kasyno|cazinou|kaszin|казино|کازینو|كازينو|کازينو|カジノ|카지노|कसीनो|娱乐城|博彩|slots?\\b|roulette|poker|free ?spins?|фр[іи] ?сп[іи]н|фр[іи]бет|\\bbet(?:s|ting)?\\b|bahis|bonusu|ставк[аи] на|شرط ?بندی|پیش ?بینی',
  'viagra|cialis|levitra|kamagra|tramadol|steroid|\\bpills|виагр|віагр',
  '\\bseo\\b|backlink|dofollow|guest posts?|rank(?:s|ing)?\\b|first page|posicion|position n|pozycjon|référencement|просуванн|продвижен|раскрутк|розкрутк|вывод в топ|\\bтоп[ -]|سئو|بک ?لینک|رپورتاژ|外链|排名|platz 1',
  'followers|likes\\b|subscribers|\\bsmm\\b|підписник|подписчик|накрутк|takip[çc]i|seguidores|abonn|فالوور|ممبر|粉丝',
  '\\bloans?\\b|payday|lender|кредит|займ|позик|po[żz]yczk|chwil[óo]wk|pr[ée]stamo|empr[ée]stimo|prestito|darlehen|وام|대출|vay tiền|贷款|kredi\\b',
  'bitcoin|\\bbtc\\b|crypto|criptom|criptov|forex|invest|wallet|крипт|інвест|инвест|ارز ?دیجیتال|سرمایه ?گذاری|سیگنال|trading signals',
  '\\bwon\\b|winner|\\bwin an?\\b|gift card|giveaway|lottery|prize|congratulat|виграл|выиграл|приз[аіу]?\\b|برنده|جایزه|ربحت|has ganado|premio|gagn[ée] un|gewonnen|gewinnen sie|wygra[łl]|kazand[ıi]n|中奖|当選|visitor!',
  'earn(?:ed|ing)?\\b|make money|free money|money fast|from home|passive income|заработ|зароб[іи]т|работа на дому|робота вдома|dinero|de l.argent|guadagna|zarabia|geld verdien|稼ぐ|副業|兼职|日赚|红包|درآمد|اربح|kazan[çc]|mystery shopper|выплат|виплат|سهام',
  '\\bgirls|\\bsexy?\\b|\\bcam\\b|xxx|dating|escort|знайомств|знакомств|інтим|интим|досуг|індивідуал|индивидуал|همسریابی|صیغه|porn',
  'diploma|degree online|passport|driver licen|диплом|مدرک|发票',
  'replica|outlet|ray-?ban|vuitton|rolex|handbag|jordans|sunglasses|jerseys|ugg\\b',
  'essays?\\b|plagiarism|курсовы|дипломн',
  'hacked|взлом|злам|recorded you|приворот|магі|магия|гадан|ворож',
  'схудн|похуд|weight loss|lose weight|لاغری|adelgaz|abnehmen',
  '(?:email|mailing) lists?|contact forms?|feedback forms?|million (?:messages|contacts)|бази? (?:email|даних|клієнт|телефон)|баз[аы] (?:email|данных|клиент|телефон)|verified email',
  'mailbox is|quota|verify your|suspended|be closed|be terminated|заблокован|заблокирован|مسدود|ابلاغیه|zollgeb|paket wartet|seed phrase|final notice',
  'barrister|widow|deceased|million (?:usd|dollars|euro)|(?:transfer|claim) (?:the |of )?fund|next of kin',
  'web ?design(?:er)? (?:and|company|agency|services)|redesign|app development|explainer video|your website|your site|создание сайтов|створення сайтів|طراحی سایت',
].map((words) => new RegExp(words, 'i'));

/** How an offer presses. */
export const PRESSURE: readonly RegExp[] = [
  'bonus|бонус|بونوس|مكافأة|مکافأة|보너스|बोनस|开户|jackpot',
  '\\bfree\\b|безкоштовн|бесплатн|رایگان|gratuit|gratis|ücretsiz|無料|darmow|kostenlos',
  'cheap|affordable|lowest|low price|дешев|дёшев|недорого|ارزان|ucuz|barat|优惠|\\$\\d+|from \\$|at \\$|for \\$',
  '\\bbest\\b|#1|top[ -]?10|топ[ -]?10|high(?:est)?[ -](?:odds|quality)|найкращ|лучш|معتبر|با کیفیت',
  'guarant|garant|gwaran|гарант|تضمین|保证|100 ?%|۱۰۰ ?درصد',
  '\\bbuy\\b|order now|купить|купити|замов зараз|خرید|فروش|satın al|comprar|kupi[ćc]|出售|продаємо|продаем|سفارش دهید|\\boffer(?:s|ing)\\b|we offer',
  'click|claim|join\\b|register now|sign up|enter now|натисни|перейд|нажми|посиланн|по ссылке|تسجيل|اضغط|کلیک|ثبت ?نام کنید|عضو|وارد|cliquez|haz clic|klicken|üye ol|登録|가입|加微信|联系|регистр|реєстр',
  'no (?:deposit|credit|experience|exam|prescription|wager|need)|without (?:prescription|deposit)|undetectable|без (?:отказа|відмови|вложени|вкладень|депозит|справок|дієт|диет)|ohne einzahlung|sin experiencia|bez (?:depozytu|bik|zaświadcze)|sem consulta|بدون|بلا|không thế chấp|fără depunere|sans',
  'per (?:week|month|day|task)|a week|in \\d+ (?:days|minutes|hours)|за \\d+ (?:хв|дн|мин)|за (?:місяць|месяц|неделю|тиждень)|на тиждень|в день|на день|diarios|par mois|al mese|en un mes|در یک ماه|ماهانه|يوميا|月\\d|trong ngày|당일',
  'instant|right now|\\bnow\\b[!.]?|\\btoday\\b|зараз|сейчас|جالان|همین حالا|فوری|jetzt|hemen|ahora|agora|teraz|an lähe|nhanh|즉시|급전|الآن|acum',
  '\\d ?%|\\d ?درصد|[$€]\\s?\\d|\\d ?(?:\\$|€|₽|грн|руб|usd|btc|dollar|euro|dólares|دولار|万円|元)',
  'https?:|www\\.',
  'reply for|text us|may i send|interested\\?|past work|price list attached|we can (?:put|redesign|bring|help)|i can (?:place|send)|i will create|we (?:noticed|post|write|send) |limited offer|special offer|oferta especial|зверта|обращайтесь|звоните|пиши в|адресная',
  'dear (?:sir|friend)|confidential|urgent|секрет|анонимно|анонімно|official|реальн|real (?:followers|money)',
].map((words) => new RegExp(words, 'i'));

/** How people ask. */
export const ASKING =
  /\?|\b(?:i|we)(?:'d| would|'m| am|'re| are)? (?:need|want|like|looking|use|have|sell|wrote)\b|\bdo you\b|\bcan (?:i|you)\b|\bcould\b|\bmy\b|\bour\b|потр[іе]б|цікав|интересу|нужн|підкаж|подскаж|хочу|хочемо|чи (?:є|дає|мож|прац|підх)|можна|можно|می‌?خواه|لطفا|آیا|دارید|چرا|چقدر|möchte|hätte|können sie|pouvez|je voudrais|quisiera|vorrei|prosz[ęe]/gi;
