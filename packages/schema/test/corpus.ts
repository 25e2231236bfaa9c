/** Whole values of each kind: the seeds of the mutations, and the corpus that all four descriptions must agree on. */
const KEY = '0190c2a0-7b1c-7def-8abc-0123456789ab';
const AT = '2026-11-23T09:30:00.000Z';

export const leadItem = {
  key: KEY,
  type: 'lead',
  at: AT,
  lead: {
    campaign: 'newsletter',
    contact: {
      email: 'olena@example.com',
      phone: '+380 44 123 45 67',
      name: "Зоряна О'Лір",
      organisation: 'ТОВ «Калина»',
      message: 'سلام',
    },
    answers: { role: 'cto', seats: 12, trial: true, topics: ['mail', 'chat'] },
    consents: [{ purpose: 'newsletter', granted: true, text: 'Надсилайте мені новини', locale: 'uk' }],
    channel: 'form',
    locale: 'uk-UA',
    country: 'UA',
    page: { url: 'https://shop.example/price', title: 'Ціни', referrer: '' },
    signals: { honeypot: false, elapsedMs: 5400, autofill: true, webdriver: false },
  },
};

export const items: unknown[] = [
  leadItem,
  { key: KEY, type: 'lead', at: AT, lead: { campaign: 'x', contact: {} } },
  {
    key: KEY,
    type: 'signal',
    at: AT,
    name: 'cart_updated',
    props: { value: 1200, currency: 'UAH', gift: false },
  },
  { key: KEY, type: 'signal', at: '2024-02-29T23:59:59Z', name: 'page' },
  {
    key: KEY,
    type: 'consent',
    at: AT,
    props: { functional: true, analytics: false, marketing: false, source: 'api', visitor: KEY },
  },
  { key: KEY, type: 'identity', at: AT, lead: { contact: { email: 'a@b.example' } } },
  { key: KEY, type: 'message', at: AT, props: { thread: 't1', text: '?' } },
];

export const envelope = {
  v: 1,
  site: 'demo',
  sentAt: AT,
  sdk: { name: '@lodestone/sdk', version: '0.1.0' },
  visitor: KEY,
  session: 'session_0123456789',
  items,
};

export const receipt = {
  receipt: 1,
  id: 'r-1',
  accepted: [KEY],
  rejected: [{ key: 'other_key_0123456789', code: 'intake/invalid-item', path: 'lead.contact.email' }],
  serverTime: AT,
};

export const problem = {
  type: 'about:blank',
  title: 'Unknown site',
  status: 404,
  detail: '…',
  code: 'intake/unknown-site',
  path: 'site',
};

export const config = {
  campaigns: [
    { id: 'newsletter', widget: 'subscribe' },
    {
      id: 'slide',
      widget: 'subscribe',
      placement: 'slide-in',
      fields: ['email', { name: 'name', required: true }],
      consents: [{ purpose: 'newsletter', required: true }],
      trigger: { type: 'delay', value: 5000 },
      targeting: { all: [{ field: 'path', like: '/price*' }] },
      texts: { en: { title: 'Hello', button: 'Send' }, 'fa-IR': { title: 'سلام' } },
    },
    { id: 'click', widget: 'callback', trigger: { type: 'click', value: '#call' } },
  ],
  privacyUrl: '/privacy',
};

/** When, how often, and which way. */
export const campaignConfig = {
  campaigns: [
    {
      id: 'cart',
      widget: 'offer',
      placement: 'modal',
      trigger: {
        all: [
          { type: 'event', value: 'cart_updated', props: { value: { min: 1000 }, currency: { is: 'UAH' } } },
          {
            any: [
              { type: 'exit', value: 'pointer' },
              { type: 'idle', value: 30_000 },
            ],
          },
          {
            not: {
              type: 'schedule',
              from: '2026-12-24T00:00',
              until: '2027-01-02T12:30',
              days: [6, 7],
              hours: ['18:00', '02:00'],
              zone: 'Europe/Kyiv',
            },
          },
        ],
      },
      cancel: { type: 'event', value: 'checkout_step' },
      priority: 5,
      frequency: { group: 'cart', perVisit: 2, max: 3, withinDays: 30, restDays: [1, 7], againDays: 90 },
      experiment: {
        id: 'cart-words',
        variants: [
          { id: 'plain' },
          {
            id: 'short',
            weight: 2,
            placement: 'bar',
            position: 'top',
            look: { theme: 'leaf', brand: '#0a7a50' },
            texts: { en: { title: 'Still there' } },
          },
        ],
        holdout: 0.2,
      },
    },
  ],
  budgets: { cart: { max: 5, withinDays: 7 } },
  exclude: ['/checkout*', '/pay/*'],
  timeZone: 'Asia/Tehran',
};

/** A rule file. */
const rules = {
  scores: [
    {
      id: 'price',
      signal: 'price_view',
      points: 6,
      halfLifeDays: 7,
      windowDays: 90,
      cap: 18,
      group: 'choosing',
    },
    {
      id: 'price-again',
      signal: { name: 'price_*', props: { path: { like: ['/uk/*'] } } },
      points: -1,
      halfLifeDays: 7,
    },
  ],
  groups: { choosing: 24 },
  fit: [{ id: 'mail', when: { field: 'contact.mailbox', is: 'company' }, points: 20 }],
  temperature: { warm: { from: 20, until: 15 }, hot: { from: 60, until: 45 } },
  qualification: { iql: { any: [] }, mql: { field: 'score', min: 20 }, sql: { signal: 'trial_ending' } },
  funnel: {
    interest: { signal: 'return_visit' },
    choice: { signal: 'price_view', min: 2, withinDays: 14 },
    intent: { not: { all: [{ field: 'device', not: ['phone', 'tablet'] }] } },
    order: { signal: 'order_placed', sum: 'value', min: 1 },
  },
  grid: { fit: [30, 15, 5], engagement: [60, 30, 10] },
};

export const behaviourConfig = {
  campaigns: [],
  scoring: rules,
  signals: {
    views: [{ signal: 'price_view', paths: ['/pricing*', '*/tsiny*'] }],
    conversions: ['.buy', '#call'],
    exit: ['pointer', 'back'],
  },
  segments: [{ id: 'hot-now', name: 'Hot now', rule: { field: 'temperature', is: 'hot' } }],
};

/** Every card that a campaign may bring. */
export const cardConfig = {
  campaigns: [
    {
      id: 'class',
      widget: 'webinar',
      placement: 'anchored',
      position: 'top-end',
      anchor: '#price',
      look: { theme: 'leaf', brand: '#2a4bD0' },
      steps: [['email'], ['name']],
      isKiosk: false,
      fields: ['email', { name: 'name', when: { field: 'email', exists: true } }],
      webinar: {
        id: 'brewing-class',
        title: { en: 'Brewing at home', fa: 'دم‌آوری در خانه' },
        speakers: [{ name: 'Zoriana Lir', role: 'roaster' }],
        startsAt: '2027-03-28T00:30:00Z',
        durationMinutes: 60,
        timeZone: 'Europe/Kyiv',
        seats: 40,
        revision: 0,
        isCancelled: false,
        hasReplay: true,
      },
    },
    {
      id: 'book',
      widget: 'ebook',
      ebook: {
        id: 'guide',
        title: 'The guide',
        cover: { url: '/cover.png', alt: 'A cup' },
        contents: ['Water', { uk: 'Помел' }],
        fileName: 'Путівник.pdf',
        bytes: 120_000,
        pages: 24,
      },
    },
    {
      id: 'wheel',
      widget: 'offer',
      offer: {
        id: 'spring',
        kind: 'wheel',
        endsAt: '2027-04-01T00:00:00Z',
        minutes: 30,
        prizes: [
          { id: 'ten', label: '10 %', chancePct: 12.5 },
          { id: 'none', label: { en: 'Nothing' }, chancePct: 87.5, isBlank: true },
        ],
        products: [{ title: 'A mug', url: '/mug', image: '/mug.png', price: '€ 12' }],
        cartUrl: '/cart',
      },
    },
    {
      id: 'talk',
      widget: 'chat',
      chat: {
        host: { name: 'Marta', avatar: '/marta.png' },
        prompt: 'A question?',
        quickReplies: ['Which grinder?'],
        hours: {
          timeZone: 'Asia/Tehran',
          week: { sat: [['09:00', '17:00']], thu: [['22:00', '02:00']] },
          exceptions: [{ date: '2027-03-21', intervals: [] }],
        },
        answerWithinSeconds: 60,
      },
    },
    {
      id: 'call',
      widget: 'callback',
      callback: {
        phone: '+380 44 000 00 00',
        hours: { timeZone: 'Europe/Kyiv', week: 'office' },
        slotMinutes: 30,
        days: 5,
      },
    },
    {
      id: 'ask',
      widget: 'survey',
      survey: [
        {
          id: 'role',
          kind: 'single',
          text: 'Your role?',
          choices: [{ value: 'cto', label: 'CTO' }],
          required: true,
        },
        { id: 'nps', kind: 'nps', text: 'Would you tell a friend?', ends: ['No', 'Yes'] },
        { id: 'why', kind: 'text', text: 'Why?', min: 1, max: 7, when: { field: 'role', is: 'cto' } },
      ],
    },
  ],
};

/** Values that are no item, no envelope, no receipt, no problem and no config. */
export const strangers: unknown[] = [
  null,
  true,
  0,
  '',
  'lead',
  [],
  {},
  [leadItem],
  { type: 'lead' },
  { type: '__proto__' },
  { type: 'constructor' },
  { receipt: 1 },
  '<!doctype html><title>Log in to Wi-Fi</title>',
  { status: 'ok', accepted: [KEY] },
];
