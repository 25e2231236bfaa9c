import type { SiteDefinition } from './siteSchema.js';

/** What the demo site asks for beside the letter. None of it opens by itself. */
export const demoForms: SiteDefinition['campaigns'] = [
  {
    ...{ id: 'callback', widget: 'callback', placement: 'modal', fields: ['phone', 'name'] },
    ...{ consents: [{ purpose: 'calls', required: true }], trigger: { type: 'manual' } },
    callback: {
      phone: '+353 20 912 4680',
      hours: { timeZone: 'Europe/Dublin', week: 'office' },
      ...{ slotMinutes: 60, days: 4 },
    },
    texts: {
      en: { title: 'Which grinder, which beans?', text: 'Our roaster calls you and answers.' },
      uk: { title: 'Який млинок, яке зерно?', text: 'Наш обсмажувальник зателефонує й відповість.' },
      fa: { title: 'کدام آسیاب، کدام دانه؟', text: 'برشته‌کار ما زنگ می‌زند و پاسخ می‌دهد.' },
    },
  },
  {
    ...{ id: 'survey', widget: 'survey', placement: 'slide-in', fields: ['email'] },
    trigger: { type: 'manual' },
    survey: [
      {
        ...{ id: 'brews', kind: 'single', required: true },
        text: { en: 'How do you brew?', uk: 'Як ви заварюєте?', fa: 'چطور دم می‌کنید؟' },
        choices: [
          { value: 'filter', label: { en: 'Filter', uk: 'Фільтр', fa: 'فیلتر' } },
          { value: 'espresso', label: { en: 'Espresso', uk: 'Еспресо', fa: 'اسپرسو' } },
          { value: 'pot', label: { en: 'A pot', uk: 'Джезва', fa: 'قهوه‌جوش' } },
        ],
      },
      {
        ...{ id: 'grinder', kind: 'single', when: { field: 'brews', not: 'pot' } },
        text: { en: 'Do you grind at home?', uk: 'Мелете вдома?', fa: 'در خانه آسیاب می‌کنید؟' },
        choices: [
          { value: 'yes', label: { en: 'Yes', uk: 'Так', fa: 'بله' } },
          { value: 'no', label: { en: 'No', uk: 'Ні', fa: 'نه' } },
        ],
      },
      {
        ...{ id: 'nps', kind: 'nps' },
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
    ],
  },
  { id: 'cookies', widget: 'consent', placement: 'bar', trigger: { type: 'manual' } },
];
