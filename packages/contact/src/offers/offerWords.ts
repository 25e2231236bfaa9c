/*
 * How offers and frauds are worded in the languages that forms are filled in: stems and phrases, each at the beginning of a
 * word. By hand, 2026-11, after the kinds of complaints that spam filters publish. One line a language where there are many.
 */

/** What is sold to owners of sites: rank, links, followers, mailings, cheap developers. */
export const PROMOTION = `exchange links|link exchange|we drive customers|digital agency here|watch hours|subscribers for|grow your|розмістимо посилання|размещу на|магазин ссылок|настроим|клиенты завтра|первые клиенты|تبلیغ سایت شما|صفحه نخست گوگل|reichweite|do-follow|dofollow|high authority|domain authority|aged domains|organic growth|organic traffic|local citation|traffic to your|targeted traffic|targeted visitors|get traffic|more traffic|seo pack|seo agency guarant|smm panel|views and subscribers|followers and likes|real followers|email leads|leads for your|bulk sms|sms gateway|bulk email|email list|contact forms|white label seo|errors on your|site speed|page speed|on google
беклінк|зворотні посилання|просува|просуванн|розкрут|живі підписник|виведемо в топ|у топ google|в топ google|розсилк по|базу клієнт|база клієнт|базу номерів
продвижени|раскрут|выведем в топ|топ-3|топ-10|топ 10|топ google|вывод сайт|обратные ссылки|ссылки с|рассылки в|рассылку по|делаем рассылк|баз клиент|базу клиент|база клиент|живые подписчик
سئو تضمین|رتبه یک گوگل|رتبه گوگل|رپورتاژ|لایک اینستاگرام|ممبر|فالوئر|بانک ایمیل|پیامک انبوه|ارسال پیامک تبلیغ
seo analyse|seo-analyse|backlinks|platz 1|auf google|fehler auf ihrer|gastbeitr|mehr kunden|likes kaufen|follower kaufen
1er sur google|premier sur google|referencement garanti|ameliorez votre|augmentez vos|vos abonnes|abonnes tiktok|liens sponsoris
posicionamiento|posicionamos|primera pagina|aumenta tus|seguidores reales|enlaces de calidad
pozycjonujemy|pozycjonowani|pierwsze miejsce w google|polubieni
sirada cikar|ilk sayfa|takipci|begeni|seo paket
primo su google|prima posizione|aumenta i tuoi follower|piu clienti
topo do google|primeira pagina|aumente seus|seguidores|curtidas
تسويق الكتروني|ترتيب موقعك|متابعين|لايكات|باك لينك
外链|排名第一|优化排名|谷歌seo|刷粉|涨粉|フォロワー増|検索順位|상위노출|팔로워 늘리|백링크|tang like|tang follow|tang tuong tac|dich vu seo|followers instagram|jasa seo|jasa backlink`;

/** Games of chance, loans, easy money, papers, drugs, love for sale, spells, break-ins, goods without duty. */
export const FORBIDDEN = `urgent cash|cash for|without documents|dollars weekly|from your phone|lonely women|lonely men|sex toys|uk passports|residence permits for sale|passports for sale|copies 1:1|correct score|быстрые деньги|деньги до|до зарплаты|рулетка|удвоение вклада|инвест-проект|инвалидность|больничные|справки без|гроші до|гривні|обертання|без досвіду|работа за границей|робота за кордоном|وام خرد|وام آنلاین|شارژ رایگان|فارکس|online-kredit|online kredit|einkommensnachweis|dinero rapido|solo tu dni|zarob |zarob na|para kazan|kolay para|ganhe dinheiro|اكسب|网上赚钱|赚钱|slots|jackpot|free spins|roulette|betting|sportsbook|crash game|win real money|football prediction|sure odds|wager|poker room|real money|loan lender|personal loan|gives loans|offers loans|offering loans|urgent loan|funding from|investor gives|eth.|usdt|forex|mining pool|trading signals|passive income|passive crypto|sugar mumm|sugar dadd|rich women|rich men|webcams|cam girls|escort|ladies are looking|adult content|counterfeit|fake money|fake document|toefl|pte cert|without attending|without the exam|modafinil|adderall|xanax|tramadol|kamagra|no prescription|without prescription|steroids|cbd gumm|lose weight|weight loss pill|replica|swiss watches|assignment help|essay writ|voodoo|spells|psychic read|fortune tell|our hackers|hacked social|grades changed|credit score fix|work at home|work from home|simple tasks|like products|get paid daily|paid daily|remote job offer|no skills required|tasks on whatsapp|be your own boss
ігрові автомат|слот|рулетк|фріспін|джекпот|букмекер|беттінг|обертань|позик|мікропозик|гроші в борг|крипт|пасивний дохід|заробіт|підробіт|дівчата за викл|інтим|ескорт|повій|диплом бакалавр|диплом маг|купити диплом|ворож|зняття порч|приворот|повернення кохан|схудн|потенці|сигарет|без акциз|наркот|документи під ключ|водійськ
игровые автомат|рулетк|фриспин|джекпот|букмекер|договорн|микрозайм|займ|деньги в долг|спишем долги|списание долг|рефинансир|крипт|пассивный доход|инвестируй|арбитраж крипт|заработок|подработк|заданий в телеграм|простых задани|индивидуалк|интим|эскорт|проститут|курсовые и|дипломные на заказ|медкнижк|без анализов|порч|приворот|гадани|гадалк|потенци|похуден|сигарет|наркот|закладк|взлом|обналич|фальшив
شرط‌بندی|پیش بینی فوتبال|پیش‌بینی فوتبال|بازی انفجار|ارز دیجیتال|ربات معامله|ربات ترید|سیگنال|وام بدون|وام آنی|درآمد روزانه|درآمد میلیون|درآمد دلاری|کار در منزل|تقویت جنسی|تاخیری|لاغری|دعانویس|جادو|طلسم|بازگشت معشوق|همسریابی|صیغه|مدرک دیپلم|مدرک دانشگاه|فروش مدرک|ضریب بالا|پوکر|فیلترشکن
sportwetten|spielautomat|freispiele|wettbonus|gluckspiel|privatkredit|kredit ohne|kredit trotz|sofort geld|schnelles geld|nebenverdienst|kryptowahrung|potenzmittel|rezeptfrei|wahrsag|partnerruckfuhrung|abnehmen ohne|falschgeld|doktortitel kaufen
machines a sous|jeux d'argent|jeu en ligne|paris sportif|tours gratuits|pret entre particulier|pret rapide|credit sans|argent facile|voyance|marabout|retour d'affection|retour de l'etre|travail occulte|sans ordonnance|faux billets|maigrir|crypto-monnaie
tragaperras|tragamonedas|giros gratis|apuestas|casino en linea|credito inmediato|credito sin|prestamo sin|prestamos de dinero|gana dinero|dinero facil|criptomoneda|tarot|brujer|sin receta|bajar de peso|titulos universitarios
darmowe spiny|automaty do gier|zaklady bukmacher|szybka gotowk|pozyczk|kredyt bez|zarabiaj|kryptowalut|wrozk|bez recepty|odchudz|dyplomy kolekcjoner
canli bahis|online bahis|deneme bonus|slot oyun|iddaa|nakit kredi|kredi veren|evden kazan|gunde kazan|evden gunde|ek gelir|kripto|medyum|buyu bozma|recetesiz|zayiflama
scommesse|giri gratis|senza deposito|slot machine|prestito|guadagna|soldi facili|cartomant|legamenti d'amore|senza ricetta|dimagri
aposte|apostas|rodadas gratis|caca-niquel|emprestimo|ganhe dinheiro|renda extra|amarracao|sem receita|emagre
مراهنات|رهان|كازينو|قمار|قرض|قروض|تمويل بدون|ربح يومي|اربح|تداول|فوركس|زواج مسيار|تعارف|جلب الحبيب|فك السحر|تنحيف|منشطات|شهادات جامعية
贷款|放款|网贷|彩票|棋牌|赌|兼职|日赚|办证|文凭|発展|融資|審査なし|稼げ|出会い系|バカラ|パチスロ|바카라|토토|급전|당일 대출|대출|부업|ca cuoc|nha cai|no hu|vay nong|vay tien|judi|togel|slot online|pinjaman|หวย|พนัน|สล็อต|เงินกู้|कसीनो|सट्टा|लोन तुरंत|cazino|pariuri|kasino|sazky|pujcka ihned|καζινο|δανειο χωρις|קזינו|הימורים|הלוואה מיידית|gokkast|online gokken|casino utan`;

/** Somebody has won, inherits, is chosen, is filmed: the tales of frauds. */
export const TALE = `your compensation|gift card|buono amazon|un voyage|federal bureau|beneficiary|next of kin|lottery|have been chosen|have been selected|atm card|million dollars|million usd|million pounds|fund of|inheritance|barrister|late client|widow|investment in your country|you have won|you won|claim your|access to all your accounts|video of you|recorded you|your webcam|everybody sees it|pay in btc
вас обрано|ви виграли|виграли приз|заберіть приз|переможцем розіграш|виплат від|допомога від оон|штраф зі знижк|спадщин
вы выиграли|вы победитель|выбраны победител|получите приз|получения приза|забрать приз|наследств|выплаты от|положена выплат
برنده|دریافت جایزه|جایزه شما|واریز شد|ارث
gewonnen|lotto|erbschaft|gewinn abholen|ihr gewinn
vous avez gagne|gagnant|heritage|loterie
ha ganado|has ganado|premio|herencia|loteria
wygrales|wygrana|odbierz nagrod|spadek po
kazandiniz|odul kazand|cekilis kazan
hai vinto|eredita di|premio in
voce ganhou|foi sorteado|heranca
ربحت|جائزة|ميراث|مبروك
中奖|恭喜您|遗产|当選|当せん|당첨|trung thuong`;

/** What frauds say is at stake … */
export const STAKE = `storage|icloud|обліковий запис|учетн|учётн|account|paypal|bank card|your card|atm card|webmail|mailbox|password|shipment|parcel|package|invoice|domain|apple id|netflix|dhl|usps|wallet
рахунок|картк|посилк|відправлен|нова пошта|укрпошт|приват|дія|акаунт|штраф
счет|карт|посылк|аккаунт|сбербанк|госуслуг|почта|штраф
کارت بانکی|حساب|بسته|مرسوله|سهام|یارانه|ابلاغیه|سامانه
konto|paket|sparkasse|tan.|pushtan|rechnung
compte|colis|amende|carte|facture|impots
cuenta|paquete|tarjeta|multa|banco
konto|paczk|kart|przesylk
hesab|kargo|kart|banka
conto|pacco|carta|multa
conta|encomenda|cartao|multa
بطاقتك|حسابك|شحنتك|طردك
账户|包裹|口座|お荷物|계좌|택배`;

/** … and what happens to it, or what has to be done at once. */
export const THREAT = `will be deleted|upgrade now|renews for|to cancel call|призупинен|увійдіть|limited|suspend|restore access|expires today|expire|could not be delivered|not be delivered|confirm|verify|update your|payment failed|locked|closed|terminat|pay 1|pay 2|release it
заблок|оплатіть|сплатіть|підтвердьте|обмежен|розблок|порушил
заблок|оплатите|подтверди|ограничен|разблок|приостанов
مسدود|تایید کنید|مشاهده|ثبت شد|رفع انسداد|به‌روزرسانی
gesperrt|aktualisieren|bestatigen|zugestellt werden|gebuhr|mahnung
suspendu|expire|reglez|impaye|bloque|en attente|confirmez
suspendid|bloquead|retenid|verifique|pague|confirme
zablokowan|wstrzyman|doplac|zaloguj|potwierdz
bloke|askiya|odeyin|dogrula|bekletil|guncelle
sospes|bloccat|verifica|trattenut|pagare
suspens|bloquead|retid|confirme|pague
إيقاف|موقوف|حدث بيانات|تحديث البيانات|ادفع|متوقف
冻结|停用|停止|確認|정지`;

/** Leaflets of factories and traders. */
export const GOODS = `manufacturer|factory price|from factory|our factory|wholesale|we produce|iso certified|catalog|moq|waiting for your enquiry|waiting for your inquiry|best prices|led screens|cnc
виробник|від виробника|гуртом|оптом
от производителя|оптом|наша фабрика
تولیدکننده|عمده فروشی
grosshandel|ab werk
en gros|fabricant
al por mayor|fabricante
hurtowni|producent
toptan|imalatci
بالجملة|مصنع
批发|厂家|工厂`;

/** Pressing and promising: cheap, free, at once, guaranteed, without proof, anonymous. */
export const PRESSURE = `half price|golden offer|hidden|approval|results or|or refund|ask me how|no registration|for $|цена|дарим|без відмов|без посещения|без відвід|оформим|вигідн|безкоштовні|رایگان|کمترین هزینه|کمترین قیمت|in 5 minuten|ohne|vite|solo con|firsat|kolay|联系qq|guarantee|cheap|lowest|safest|best quality|worldwide delivery|fast shipping|free trial|free credits|register free|sign up|join|bonus|first deposit|rates on request|on request|starting from|costs only|only $|catalogue|for sale|contact us on|contact by email|on skype|whatsapp me|text now|call dr|reply for|shall i proceed|discount|verified by|per week|weekly|daily|a day|per day|in one week|in 90 days|within|anonym|discreet
недорог|дешев|найнижч|низькі ціни|низькою ціною|безкоштовн|гарант|реєструйся|отримай|анонім|цілодоб|за годину|без довідок|без завдат|без відмов|від 1|на день|щодня|дзвоніть|деталі в|пиши|новою поштою|зі знижкою|свіжа|за посиланням
недорог|дешев|низк|бесплатн|гарант|вернем деньги|предлагаю|регистрируйся|получи|аноним|круглосуточно|за час|за 5 минут|без справок|без предоплат|без рецепт|без плагиата|опыт не нужен|в день|каждый день|звоните|подробности|пиши|вступай|обучу|закажи|доставка|скидк|под ключ|выезд|расписку|консультация|от 1
ارزان|رایگان|فوری|تضمین|محرمانه|همین حالا|همین الان|سفارش دهید|پیام دهید|تماس بگیرید|کلیک کنید|بدون چک|بدون ضامن|بدون تخصص|روزانه|جایزه|با ما
gunstig|kostenlos|gratis|garantiert|sofort|jetzt|bonus|registrieren|auf anfrage|sichern|trotz
pas cher|gratuit|garanti|a partir de|bonus|rapide|livraison|immediat|inscrivez
barat|gratis|garantiz|precios bajos|hoy mismo|registrate|inmediat|semanal|bono|sin buro
tani|darmow|gwarancj|bonus|wniosek|zagraj|szybk|bez sprawdz|bez bik|albo zwrot
ucuz|bedava|ucretsiz|garanti|aninda|hemen|uye ol|bonus|katil|gunde|arayin
economic|gratis|garantit|bonus|registrati|subito|veloc
barat|gratis|garantid|bonus|imediat|preco baixo|agora|aumente
رخيص|مجان|مضمون|فوري|سجل|بونص|اتصل|ترحيبي|سعر
加微信|当天|无抵押|效果好|付款|优惠|免费|格安|即日|簡単|無料|최저가|보장|즉시|gia re|uy tin|murah|permanen|bonus`;
