/** A chapter of the demo's book. */
export interface Chapter {
  title: string;
  paragraphs: readonly string[];
}

export interface BookTexts {
  direction: 'ltr' | 'rtl';
  title: string;
  author: string;
  chapters: readonly Chapter[];
}

export const BOOK: Record<'en' | 'uk' | 'fa', BookTexts> = {
  en: {
    direction: 'ltr',
    title: 'Brewing at home',
    author: 'Ember & Oak',
    chapters: [
      {
        title: 'The grind',
        paragraphs: [
          'Coffee tastes sour when too little came out of the bean, and bitter when too much did. The grind decides it more than anything else: the finer, the faster.',
          'Begin with grains the size of coarse salt. If the cup is sour, grind finer next time; if it is bitter, coarser. Change one thing at a time.',
        ],
      },
      {
        title: 'The water',
        paragraphs: [
          'Take 60 grams of coffee for a litre of water. A kitchen scale does more for the taste than a new machine.',
          'Let boiling water stand for half a minute. Soft water, of 50 to 100 milligrams of minerals in a litre, brings out most.',
        ],
      },
      {
        title: 'The time',
        paragraphs: [
          'Pour twice as much water as there is coffee, wait 40 seconds, then pour the rest in circles. A filter for two cups takes about three minutes.',
          'Write down what you did. The next good cup is then no accident.',
        ],
      },
    ],
  },
  uk: {
    direction: 'ltr',
    title: 'Кава вдома',
    author: 'Жар і дуб',
    chapters: [
      {
        title: 'Помел',
        paragraphs: [
          'Кава кисла, коли із зерна вийшло замало, і гірка, коли забагато. Найбільше це залежить від помелу: що дрібніший, то швидше.',
          'Почніть із зернин завбільшки з крупну сіль. Якщо кисло, наступного разу меліть дрібніше, якщо гірко — крупніше. Змінюйте щось одне.',
        ],
      },
      {
        title: 'Вода',
        paragraphs: [
          'На літр води беріть 60 грамів кави. Кухонні ваги дають смаку більше, ніж нова машина.',
          'Дайте окропу постояти пів хвилини. Найкраще розкриває смак м’яка вода: 50–100 міліграмів мінералів на літр.',
        ],
      },
      {
        title: 'Час',
        paragraphs: [
          'Налийте води вдвічі більше, ніж кави, зачекайте 40 секунд, а тоді лийте решту колами. Фільтр на дві чашки — близько трьох хвилин.',
          'Записуйте, що робили. Тоді наступна вдала чашка не буде випадковою.',
        ],
      },
    ],
  },
  fa: {
    direction: 'rtl',
    title: 'دم کردن قهوه در خانه',
    author: 'اخگر و بلوط',
    chapters: [
      {
        title: 'آسیاب',
        paragraphs: [
          'قهوه وقتی ترش است که از دانه کم گرفته باشیم و وقتی تلخ است که زیاد. بیش از هر چیز آسیاب تعیین می‌کند: هرچه ریزتر، تندتر.',
          'با دانه‌هایی به اندازهٔ نمک درشت آغاز کنید. اگر ترش شد بار بعد ریزتر و اگر تلخ شد درشت‌تر آسیاب کنید. هر بار تنها یک چیز را تغییر دهید.',
        ],
      },
      {
        title: 'آب',
        paragraphs: [
          'برای هر لیتر آب ۶۰ گرم قهوه بردارید. ترازوی آشپزخانه بیش از یک دستگاه تازه به مزه کمک می‌کند.',
          'بگذارید آب جوش نیم دقیقه بماند. آب سبک، با ۵۰ تا ۱۰۰ میلی‌گرم املاح در لیتر، مزه را بهتر آشکار می‌کند.',
        ],
      },
      {
        title: 'زمان',
        paragraphs: [
          'دو برابر وزن قهوه آب بریزید، ۴۰ ثانیه صبر کنید و باقی را دایره‌وار بریزید. فیلتر دو فنجان نزدیک سه دقیقه زمان می‌برد.',
          'آنچه کردید بنویسید. آن‌گاه فنجان خوب بعدی اتفاقی نخواهد بود.',
        ],
      },
    ],
  },
};
