import type { Templates } from '../../sites/sequenceSchema.js';

/** A mini-course in five letters, about brewing coffee: to use, or to see how one is made. */
export const COURSE: Templates = {
  'course-1': {
    en: {
      subject: 'Lesson 1 of 5: the water',
      title: 'Lesson 1: the water',
      text: `Hello[, {name}]. This is the first of five short lessons on brewing coffee at home. The next one comes in two days.

A cup of filter coffee is more than 98% water, so it is the cheapest thing to improve.

Hard water dulls the taste, very soft water makes it thin. If your kettle gets white scale within two weeks, try a filter jug, or a still mineral water with 50 to 150 mg of minerals in a litre.

To do today: brew one cup with tap water and one with such a water, and taste them side by side.`,
    },
    uk: {
      subject: 'Урок 1 з 5: вода',
      title: 'Урок 1: вода',
      text: `Вітаємо[, {name}]. Це перший із п’яти коротких уроків про каву вдома. Наступний надійде за два дні.

У чашці фільтр-кави понад 98 % води, тож поліпшити її найдешевше.

Тверда вода притлумлює смак, надто м’яка робить його пласким. Якщо накип у чайнику з’являється за два тижні, спробуйте глек із фільтром або негазовану мінеральну воду, де 50–150 мг мінералів на літр.

На сьогодні: заваріть одну чашку на воді з крана, а другу на такій воді, і порівняйте.`,
    },
    fa: {
      subject: 'درس ۱ از ۵: آب',
      title: 'درس ۱: آب',
      text: `سلام[ {name}]. این نخستین درس از پنج درس کوتاه دم‌کردن قهوه در خانه است. درس بعدی دو روز دیگر می‌آید.

بیش از ۹۸٪ یک فنجان قهوهٔ فیلتری آب است، پس بهتر کردن آن از همه ارزان‌تر است.

آب سخت مزه را کدر می‌کند و آب بسیار سبک آن را رقیق. اگر کتری در دو هفته جرم می‌گیرد، پارچ تصفیه یا آب معدنی بی‌گاز با ۵۰ تا ۱۵۰ میلی‌گرم املاح در لیتر را بیازمایید.

کار امروز: یک فنجان با آب لوله‌کشی و یکی با این آب دم کنید و کنار هم بچشید.`,
    },
  },
  'course-2': {
    en: {
      subject: 'Lesson 2 of 5: how much coffee',
      title: 'Lesson 2: how much coffee',
      text: `Hello[, {name}].

Most cups are weak because the coffee was counted in spoons. A kitchen scale ends that.

Begin with 60 g of coffee for a litre of water: 15 g for a mug of 250 ml. Too strong for you? Take 55 g. Too thin? 65 g.

Change only this number for a few days, and write it down. All other lessons build on it.`,
    },
    uk: {
      subject: 'Урок 2 з 5: скільки кави',
      title: 'Урок 2: скільки кави',
      text: `Вітаємо[, {name}].

Найчастіше кава слабка тому, що її міряли ложками. Кухонні ваги це виправляють.

Почніть із 60 г кави на літр води: 15 г на горнятко 250 мл. Заміцно? Візьміть 55 г. Заслабко? 65 г.

Кілька днів змінюйте лише це число й записуйте його. На ньому тримаються всі інші уроки.`,
    },
    fa: {
      subject: 'درس ۲ از ۵: چه مقدار قهوه',
      title: 'درس ۲: چه مقدار قهوه',
      text: `سلام[ {name}].

بیشتر فنجان‌ها کم‌مایه‌اند چون قهوه را با قاشق پیمانه می‌کنیم. یک ترازوی آشپزخانه کار را درست می‌کند.

با ۶۰ گرم قهوه برای یک لیتر آب آغاز کنید: ۱۵ گرم برای لیوان ۲۵۰ میلی‌لیتری. پررنگ است؟ ۵۵ گرم. کم‌رنگ است؟ ۶۵ گرم.

چند روز تنها همین عدد را تغییر دهید و بنویسید. درس‌های دیگر بر آن استوارند.`,
    },
  },
  'course-3': {
    en: {
      subject: 'Lesson 3 of 5: the grind',
      title: 'Lesson 3: the grind',
      text: `Hello[, {name}].

The finer the grind, the faster the water takes taste out of it. Sour and thin means too coarse; bitter and drying means too fine.

For a pour-over aim at coarse sea salt, for a French press a little coarser, for a moka pot like table salt.

Grind right before brewing if you can: ground coffee loses most of its smell within half an hour.`,
    },
    uk: {
      subject: 'Урок 3 з 5: помел',
      title: 'Урок 3: помел',
      text: `Вітаємо[, {name}].

Що дрібніший помел, то швидше вода забирає смак. Кисло й порожньо — помел загрубий; гірко й терпко — задрібний.

Для воронки потрібен помел як велика морська сіль, для френч-преса трохи грубший, для гейзера як кухонна сіль.

Меліть перед самим заварюванням, якщо можете: мелена кава втрачає більшість аромату за пів години.`,
    },
    fa: {
      subject: 'درس ۳ از ۵: آسیاب',
      title: 'درس ۳: آسیاب',
      text: `سلام[ {name}].

هرچه آسیاب ریزتر باشد، آب زودتر مزه را بیرون می‌کشد. ترش و آبکی یعنی زیادی درشت؛ تلخ و گس یعنی زیادی ریز.

برای قیف، درشتی نمک دریا؛ برای فرنچ‌پرس کمی درشت‌تر؛ برای موکاپات مانند نمک سفره.

اگر می‌شود درست پیش از دم‌کردن آسیاب کنید: قهوهٔ آسیاب‌شده بیشتر عطرش را در نیم ساعت از دست می‌دهد.`,
    },
  },
  'course-4': {
    en: {
      subject: 'Lesson 4 of 5: heat and time',
      title: 'Lesson 4: heat and time',
      text: `Hello[, {name}].

Let the kettle rest for a minute after it boils: 92 to 96 °C suits nearly every coffee. Dark roasts like it cooler, light ones hotter.

A pour-over should take about three minutes, a French press four. Faster means grind finer; slower means grind coarser.

Wet the coffee first with twice its weight of water and wait half a minute. The gas leaves, and the rest of the water flows evenly.`,
    },
    uk: {
      subject: 'Урок 4 з 5: тепло і час',
      title: 'Урок 4: тепло і час',
      text: `Вітаємо[, {name}].

Після закипання дайте чайнику хвилину: 92–96 °C пасує майже кожній каві. Темне обсмаження любить прохолоднішу воду, світле гарячішу.

Воронка має стекти десь за три хвилини, френч-прес потребує чотирьох. Швидше — меліть дрібніше, повільніше — грубіше.

Спершу змочіть каву водою вдвічі більшої ваги й зачекайте пів хвилини. Газ вийде, і решта води піде рівно.`,
    },
    fa: {
      subject: 'درس ۴ از ۵: گرما و زمان',
      title: 'درس ۴: گرما و زمان',
      text: `سلام[ {name}].

پس از جوش آمدن یک دقیقه صبر کنید: ۹۲ تا ۹۶ درجه برای بیشتر قهوه‌ها خوب است. برشت تیره آب خنک‌تر می‌خواهد و برشت روشن آب داغ‌تر.

قیف باید حدود سه دقیقه طول بکشد و فرنچ‌پرس چهار دقیقه. زودتر شد ریزتر آسیاب کنید، دیرتر شد درشت‌تر.

نخست قهوه را با دو برابر وزنش آب خیس کنید و نیم دقیقه بمانید. گاز بیرون می‌رود و باقی آب یکنواخت می‌گذرد.`,
    },
  },
  'course-5': {
    en: {
      subject: 'Lesson 5 of 5: taste and mend',
      title: 'Lesson 5: taste and mend',
      text: `Hello[, {name}].

The last lesson is a table for the wall.

Sour: grind finer, or use hotter water. Bitter: grind coarser, or cooler water. Weak but pleasant: more coffee. Strong but pleasant: less coffee. Flat: fresher beans, other water.

Change one thing at a time. After five cups you will know your own coffee better than any recipe does.

That was the course. Thank you for reading along.`,
      button: 'See what we roast this week',
    },
    uk: {
      subject: 'Урок 5 з 5: куштуємо й виправляємо',
      title: 'Урок 5: куштуємо й виправляємо',
      text: `Вітаємо[, {name}].

Останній урок — пам’ятка на стіну.

Кисло: меліть дрібніше або беріть гарячішу воду. Гірко: грубіше або прохолодніша вода. Слабко, але приємно: більше кави. Міцно, але приємно: менше кави. Пласко: свіжіше зерно, інша вода.

Змінюйте щось одне за раз. За п’ять чашок ви знатимете свою каву краще за будь-який рецепт.

На цьому курс завершено. Дякуємо, що читали.`,
      button: 'Що ми смажимо цього тижня',
    },
    fa: {
      subject: 'درس ۵ از ۵: بچشید و درست کنید',
      title: 'درس ۵: بچشید و درست کنید',
      text: `سلام[ {name}].

درس آخر یادداشتی برای دیوار است.

ترش: ریزتر آسیاب کنید یا آب داغ‌تر. تلخ: درشت‌تر یا آب خنک‌تر. کم‌رنگ ولی دلپذیر: قهوهٔ بیشتر. پررنگ ولی دلپذیر: قهوهٔ کمتر. بی‌مزه: دانهٔ تازه‌تر، آب دیگر.

هر بار تنها یک چیز را تغییر دهید. پس از پنج فنجان قهوهٔ خود را بهتر از هر دستوری می‌شناسید.

دوره همین بود. از همراهی شما سپاسگزاریم.`,
      button: 'این هفته چه برشته می‌کنیم',
    },
  },
};
