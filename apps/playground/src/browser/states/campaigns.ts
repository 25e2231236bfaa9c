import type { Campaign } from '@lodestone/schema';

/** A week ahead of a moment, on the hour, as ISO 8601. */
const soon = (nowMs: number): string =>
  new Date(Math.ceil(nowMs / 3_600_000) * 3_600_000 + 7 * 86_400_000).toISOString();

/** One campaign for each kind of widget, with everything that it can show. */
export function sampleCampaigns(nowMs: number): Record<string, Campaign> {
  const hours = { timeZone: 'Europe/Kyiv', week: 'office' } as const;
  return {
    subscribe: {
      id: 'newsletter',
      widget: 'subscribe',
      fields: ['email', 'name'],
      consents: [{ purpose: 'newsletter', required: true }],
      texts: {
        en: { title: 'Fresh beans, first', text: 'A short letter every second Friday.' },
        uk: { title: 'Свіже зерно — вам першим', text: 'Короткий лист щодругої п’ятниці.' },
        fa: { title: 'قهوهٔ تازه، پیش از همه', text: 'نامه‌ای کوتاه، هر دو هفته یک بار.' },
      },
    },
    steps: {
      id: 'tasting',
      widget: 'subscribe',
      fields: ['email', 'name', 'phone'],
      steps: [['email'], ['name', 'phone']],
      consents: [{ purpose: 'newsletter' }],
      texts: {
        en: { title: 'A tasting for two', button: 'Sign up' },
        uk: { title: 'Дегустація для двох', button: 'Записатися' },
        fa: { title: 'چشیدن دونفره', button: 'ثبت نام' },
      },
    },
    webinar: {
      id: 'webinar',
      widget: 'webinar',
      fields: ['email', 'name'],
      consents: [{ purpose: 'newsletter' }],
      webinar: {
        id: 'brewing-class',
        title: { en: 'Brewing class', uk: 'Майстер-клас із заварювання', fa: 'کلاس دم کردن قهوه' },
        speakers: [
          { name: 'Olena Kalyna', role: { en: 'roaster', uk: 'обсмажувальниця', fa: 'برشته‌کار' } },
          { name: 'Dara Parvin', role: { en: 'taster', uk: 'дегустатор', fa: 'چشنده' } },
        ],
        startsAt: '2028-05-18T15:00:00Z',
        durationMinutes: 60,
        timeZone: 'Europe/Kyiv',
        seats: 40,
        hasReplay: true,
      },
    },
    ebook: {
      id: 'ebook',
      widget: 'ebook',
      fields: ['email'],
      consents: [{ purpose: 'newsletter' }],
      ebook: {
        id: 'brewing-at-home',
        title: {
          en: 'The small book of brewing',
          uk: 'Мала книжка про заварювання',
          fa: 'کتاب کوچک دم‌آوری',
        },
        cover: {
          url: '/states/cover.svg',
          alt: { en: 'A cup on a green cover', uk: 'Чашка на зеленій обкладинці', fa: 'فنجانی روی جلد سبز' },
        },
        contents: [
          { en: 'Water, grind, time', uk: 'Вода, помел, час', fa: 'آب، آسیاب، زمان' },
          { en: 'Six recipes', uk: 'Шість рецептів', fa: 'شش دستور' },
          { en: 'What went wrong', uk: 'Що пішло не так', fa: 'کجای کار ایراد داشت' },
        ],
        fileName: 'brewing-guide.pdf',
        bytes: 1_420_000,
        pages: 24,
      },
    },
    coupon: {
      id: 'offer',
      widget: 'offer',
      fields: ['email'],
      offer: { id: 'first-order', kind: 'coupon', endsAt: soon(nowMs) },
      texts: {
        en: { title: '10 % off the first order' },
        uk: { title: '10 % знижки на перше замовлення' },
        fa: { title: '۱۰٪ تخفیف نخستین سفارش' },
      },
    },
    wheel: {
      id: 'wheel',
      widget: 'offer',
      fields: ['email'],
      offer: {
        id: 'harvest-wheel',
        kind: 'wheel',
        prizes: [
          { id: 'ten-off', label: { en: '10 % off', uk: '10 % знижки', fa: '۱۰٪ تخفیف' }, chancePct: 30 },
          { id: 'cup', label: { en: 'A free cup', uk: 'Чашка кави', fa: 'یک فنجان قهوه' }, chancePct: 15 },
          {
            id: 'bag',
            label: { en: 'A bag of beans', uk: 'Пачка зерна', fa: 'یک بسته قهوه' },
            chancePct: 5,
          },
          {
            id: 'nothing',
            label: { en: 'Nothing this time', uk: 'Цього разу нічого', fa: 'این بار هیچ' },
            chancePct: 50,
            isBlank: true,
          },
        ],
      },
    },
    cart: {
      id: 'cart',
      widget: 'offer',
      fields: [],
      offer: { id: 'left-cart', kind: 'cart', cartUrl: '/shop/cart/' },
    },
    related: {
      id: 'related',
      widget: 'offer',
      fields: [],
      offer: {
        id: 'others-took',
        kind: 'related',
        products: [
          {
            title: { en: 'Hand grinder', uk: 'Ручний млинок', fa: 'آسیاب دستی' },
            url: '/shop/',
            price: '€ 49',
          },
          {
            title: { en: 'Paper filters', uk: 'Паперові фільтри', fa: 'فیلتر کاغذی' },
            url: '/shop/?filters',
            price: '€ 6',
          },
        ],
      },
    },
    callback: {
      id: 'callback',
      widget: 'callback',
      fields: ['phone', 'name'],
      consents: [{ purpose: 'calls', required: true }],
      callback: { phone: '+380 44 000 00 00', hours, slotMinutes: 60, days: 4 },
    },
    survey: {
      id: 'survey',
      widget: 'survey',
      fields: ['email'],
      survey: [
        {
          id: 'brews',
          kind: 'single',
          required: true,
          text: { en: 'How do you brew?', uk: 'Як ви заварюєте?', fa: 'چطور دم می‌کنید؟' },
          choices: [
            { value: 'filter', label: { en: 'Filter', uk: 'Фільтр', fa: 'فیلتر' } },
            { value: 'espresso', label: { en: 'Espresso', uk: 'Еспресо', fa: 'اسپرسو' } },
            { value: 'pot', label: { en: 'A pot', uk: 'Джезва', fa: 'قهوه‌جوش' } },
          ],
        },
        {
          id: 'grinder',
          kind: 'multiple',
          text: {
            en: 'What stands in your kitchen?',
            uk: 'Що є на вашій кухні?',
            fa: 'در آشپزخانه چه دارید؟',
          },
          choices: [
            { value: 'grinder', label: { en: 'A grinder', uk: 'Млинок', fa: 'آسیاب' } },
            { value: 'scales', label: { en: 'Scales', uk: 'Ваги', fa: 'ترازو' } },
          ],
          when: { field: 'brews', not: 'pot' },
        },
        {
          id: 'nps',
          kind: 'nps',
          text: {
            en: 'Would you tell a friend about us?',
            uk: 'Чи порадите нас друзям?',
            fa: 'ما را به دوستان معرفی می‌کنید؟',
          },
          ends: [
            { en: 'Never', uk: 'Ніколи', fa: 'هرگز' },
            { en: 'Surely', uk: 'Авжеж', fa: 'حتماً' },
          ],
        },
        {
          id: 'why',
          kind: 'text',
          text: { en: 'What could be better?', uk: 'Що можна поліпшити?', fa: 'چه چیزی بهتر شود؟' },
        },
      ],
    },
    consent: { id: 'cookies', widget: 'consent' },
  };
}
