import type { OfferSign } from './OfferSign.js';

/*
 * What unasked-for offers and frauds have in common, by kind; each kind counts once however often it stands in a text.
 * For texts as `foldMarks(foldForMatching(text))` gives them. Written by hand after common complaints, in the languages of
 * the corpora. Gaps between words are bounded, so that every pattern is linear.
 */

const ONE = (pattern: RegExp): OfferSign => ({ pattern, points: 1 });
const TWO = (pattern: RegExp): OfferSign => ({ pattern, points: 2 });

export const OFFER_SIGNS: readonly OfferSign[] = [
  // Who owns a site is told about it.
  ONE(
    /your (?:web ?site|site|business|blog|company|images|domain|competitors)|(?:ваш\p{L}{0,3}|вашого) (?:сайт|б[иі]знес|компан)|(?:سایت|کسب و کار) شما|موقعک|لموقعک|ihre (?:web ?s[ei]{2}te|firma)|votre (?:site|entreprise)|su (?:sitio|web|pagina|negocio)|seu (?:site|negocio)|twoj\p{L}{1,2} (?:stron|firm)|(?:web )?siteniz|vostro sito|御社|貴社/u,
  ),
  // Somebody sells or promises.
  ONE(
    /(?:we|i) (?:can |will )?(?:offer|provide|sell|guarantee|have a database|are manufacturer)|we (?:noticed|are hiring|can send)|(?:i|we) came across|would you be interested|boost |increase your|hire a|buy (?:fake|verified|real|cheap)|order now|book a demo|pay after|price list|discount|предлагаем|прода(?:м|ю|ем)(?!\p{L})|разместим|создадим|сделаем|увеличим|купите|закажите|прайс|недорого|скидк|пропонуємо|продам|розмістимо|зробимо|створимо|дешев[іо]|прайс|знижк|недорого|فروش|تضمین|ارائه می|تخفیف|ارسال محرمانه|نضمن|نقدم|للبیع|بأقل|بأرخص|متوفر|wir bieten|kaufen sie|bestellen|nous (?:garantissons|proposons|offrons)|achetez|ofrecemos|compre |gane |oferujemy|kup |uygun fiyat|paketleri|compre|ganhe|offriamo|保証|hubungi kami|no experience|guaranteed/u,
  ),
  // Rank, links, followers, reviews, leads: what is sold to owners of sites.
  TWO(
    /guest (?:post|article)|sponsored (?:post|article)|dofollow|link insertion|niche edit|back ?link|domain rating|da \d\d|dr \d\d|(?:first|1st) page|page one|rank(?:ing)? (?:in|on|it|higher)|explainer video|free (?:seo )?audit|five-star reviews|google reviews|ad accounts|verified business emails|(?:leads|traffic) for|pay per (?:call|lead)|millions of sites|app development company|вечн\p{L}+ ссылк|трастов|прогон|баз[уы] (?:предприят|компан|email|имейл)|продающ\p{L}+ (?:лендинг|сайт)|отзывы на|топ-?\d* (?:google|гугл|яндекс)|безкоштовний аудит|бесплатный аудит|гостьов|вічні посилання|базу імейлів|підписник|подписчик|накрутк|صفحه اول|سئو|بک ?لینک|طراحی سایت|فالوور|بانک شماره|الصفحة الأولی|متابعین|linktausch|google bewertungen|premiere page|abonnes instagram|referencement|enlaces dofollow|articulos patrocinados|seguidores|linki sponsorowane|opinie google|lajki|tanitim yazisi|tanıtım yazısı|backlink|takipci|curtidas|被リンク|検索1位|seo対策/u,
  ),
  // Goods from a factory's leaflet, and prices by the piece.
  TWO(
    /moq \d|(?:shenzhen|china|chinese) (?:factory|manufacturer|supplier)|manufacturer of|purchasing manager|toner cartridge|competitive price|сигарети та|сигареты оптом|без акциз/u,
  ),
  // Frauds: a parcel, an account, a summons, a prize that is the reader's.
  TWO(
    /your (?:parcel|package|account|mailbox|computer|payment|trademark|mark|business listing|website owes|card|identity)[^?]{0,60}(?:held|block|suspend|expire|infect|confirm|verif|require|fee|fill|listing)|overdue invoice|unusual sign-in|confirm your (?:identity|account)|update your business listing|legal action|(?:before you get|or i|get) sue[ds]?|violate my copyright|publication of your mark|ваша? (?:посилк|посылк|акк?аунт|карт|рахун|сч[её]т)|вам положен|компенсац|посилка затримана|отримайте допомогу|підтвердьте картку|ابلاغیه|حساب(?:ک|شما)|حسابک|شحنتک|سداد المتعثرات|ihr (?:paket|konto)|votre (?:compte|colis)|su (?:cuenta|paquete)|twoja paczka|twoje konto|kargonuz|hesabınız|hesabiniz|sua conta|il suo conto|suo pacco/u,
  ),
  // What is forbidden or a scam everywhere: papers, drugs, spells, break-ins, sex, dirty money, games of chance, wonders, loans.
  TWO(
    /trading bot|(?:certified|ethical) hacker|hire a hacker|recover your (?:stolen|lost)|cash advance|payday|fixed matches|enhancement|viagra|cialis|(?:russian|single|hot) (?:women|girls)|private photos|fake passport|ielts|data entry|remote (?:work|job)|casino|slot gacor|illuminati|spell caster|love spell|bitcoin|crypto|toto|обнал|отмывк|обмен криптовалют|диплом|аттестат|водительские права|права,|без экзамен|бумажный ндс|закладк|девушки по вызову|досуг|казино|ставки на|виагр|кредит|займ|позик|заробляй|зарабатывай|заработ\p{L}+ от|виїзд за кордон|білий квиток|довідки|قرص|ویاگرا|وام فوری|شرط ?بندی|کازینو|کسب درآمد|قروض|قرض|شیخ روحانی|جلب الحبیب|حبوب|شهادات|کازینو|sofortkredit|potenzmittel|fuhrerschein|hei[sß]{1,2}e frauen|casino|credit rapide|marabout|voyant|rencontres|apuestas|hechizos|amarres|brujo|chicas|kredyt|chwilowk|prawo jazdy|kasyn|bahis|kredi|diploma|prestiti|tigrinho|cassino|emprestimo|judi|pinjaman|gacor|副業|カジノ|대출|카지노|赌场|博彩|贷款/u,
  ),
  // Without the proof that everybody else asks for.
  ONE(
    /no (?:experience|interview|credit check|collateral|exam)|bad credit|without (?:exam|collateral|proof)|100 ?%|24 ?h|in (?:\d+|three|24) (?:hours|days|weeks|months)|within \d+ days|money back|risk free|без (?:экзамен|екзамен|отказ|відмов|предоплат|передоплат|удален|залог|застав)|гарант|занесени|внесення до|доставка|بدون (?:کفیل|اختبار|تحویل|ضامن|چک)|فوری|محرمانه|سری|خلال|ohne (?:schufa|prufung|rezept)|rezeptfrei|diskret|discreet|sans justificatif|meme interdit|sin (?:aval|nomina)|bez (?:egzaminu|bik|zaswiadczen)|kefilsiz|sınavsız|sinavsiz|sicili bozuk|senza busta|tanpa jaminan|efectiv|onaylı/u,
  ),
  // Sums and shares.
  ONE(
    /\d ?%|[$€£¥]\s?\d|\$\$|\d[\d., ]{0,12}(?:[$€£₽₴]|k(?!\p{L})|грн|руб|тысяч|тисяч|млн|usd|eur|btc|euro|dolar|dólar|zł|zl(?!\p{L})|tl(?!\p{L})|円|元|درصد|میلیون|تومان|دولار|دلار)|million|eur \d|dinero|dinheiro|rich|money/u,
  ),
  // Now or never, and everybody shouts.
  ONE(
    /!!|only today|today|tonight|(?:right )?now(?!\p{L})|limited|same day|instant|только сегодня|лише сьогодні|срочно|терміново|سریع|فقط امروز|الآن|jetzt|heute noch|offre limitee|esta noche|hoy mismo|tylko dzis|szybko|acil|hemen|bugun|relampago|hoje|subito|ora(?!\p{L})|cepat|hari ini|velocì|veloci/u,
  ),
  // A way out of the page: a link, a messenger, a word to send back.
  ONE(
    /https?:\/\/|www\.|t\.me\/|bit\.ly|wa\.me|telegram|whats ?app|reply (?:yes|for|stop|with)|click|send your|в телеграм|телеграм|ватсап|відпишіть|вышлю|пиши(?:те)?(?!\p{L})|натисни|перейд|тисни|تلگرام|واتساب|واتس|تواصل|کلیک|تماس بگیرید|قدم|schreib|cliquez|haga clic|pida |escrib|kliknij|przeslemy|prześlemy|katil|katıl|gonder|gönder|tikla|tıkla|scrivi|clique|contact dr/u,
  ),
  // Somebody is asked to pay, to fill in or to give papers.
  ONE(
    /pay (?:the|today)|(?:payment|fee)(?!\p{L})|bank details|fill (?:and|in|out)|оплатит|сплатіть|оформ(?:ите|іть)|подтверд|підтверд|пошлин|ادفع|حدث بیانات|مشاهده در|zahlen|gebuhr|bestatigen|tan(?!\p{L})|reclamez|reglez|confirme|pague|dopłac|doplac|dopłać|zaplac|odeyin|ödeyin|doğrulayın|dogrulayın|dogrulayin|kimlik/u,
  ),
  // The list that nobody joined.
  TWO(
    /opt[ -]?out|unsubscribe from|reply stop|came to you through your contact form|remove you from|отписаться от|відписатися від|لغو اشتراک|abmelden|desinscri|darse de baja|wypisz/u,
  ),
  // Praise for a page, with something beside it.
  ONE(
    /nice (?:post|blog|article)|thanks for sharing|visit my|dear sir|hello (?:my )?(?:friend|dear)|hey (?:handsome|dear)|i saw your profile|quieren conocerte|want to meet|in deiner nahe|pres de chez/u,
  ),
];

/** Who needs something: the writer's own order, wish or trouble. Each takes one point off. */
export const OWN_NEED =
  /\?|(?<!\p{L})(?:do you|does the|is the|are the|is there|can i pay|can you|could you|please (?:send|call|help|check|remove|cancel|fix|do not|don't|advise)|(?:and|but|also|just) (?:need|want|look for|cannot|can't)|kindly send me|sorry)(?!\p{L})|(?<!\p{L})(?:i|we)(?:'d| would|'m| am|'re| are)? (?:need|want|like to (?:ask|order|buy|know|book)|looking for|use|ordered|bought|paid|lost|won|received|run|work|study|sell|cannot|can't|do not|don't)(?!\p{L})|(?<!\p{L})my (?:order|account|site|parcel|card|money|own|name|shop|husband|son|daughter|mother|company|thesis|homework)|(?<!\p{L})(?:мне|мені|нам|я|мы|ми|у меня|мой|мо[яюеёіїй]|наш\p{L}?|сын|син|брат|дочь|донька|муж|чоловік|хочу|нужн\p{L}+|потр[іе]бн?\p{L}*|шукаю|ищу|ищем|шукаємо|подскажите|підкажіть|чи|можно ли|сколько|скільки)(?!\p{L})|می ?خوا|(?<!\p{L})(?:من|ما|آیا|لطفا|چطور|چرا|چقدر|سفارشم|شدم|دارم)(?!\p{L})|(?<!\p{L})(?:هل|أرید|اريد|ارید|لدی|کیف|طلبی)(?!\p{L})|(?<!\p{L})(?:ich|mein\p{L}{0,2}|wir (?:suchen|brauchen|haben)|je|j'ai|mon|ma|mes|quiero|necesito|busco|tengo|mi|szukam|chce|chcę|moj\p{L}|czy|potrzebuje|istiyorum|ariyorum|arıyorum|benim|acaba|preciso|quero|meu|minha|vorrei|cerco|mio)(?!\p{L})|(?<!\p{L})(?:zurück|bekomme|mon colis|ma carte|mi paquete|prosz[ęe]|yardım|lütfen)(?!\p{L})|请问|吗|我的|怎么|ですか|ますか|たい(?:です|の)|싶|인가요|나요|주세요/gu;
