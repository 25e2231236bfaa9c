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
      targeting: { all: [{ url: '/price' }] },
      texts: { en: { title: 'Hello', button: 'Send' }, 'fa-IR': { title: 'سلام' } },
    },
    { id: 'click', widget: 'callback', trigger: { type: 'click', value: '#call' } },
  ],
  privacyUrl: '/privacy',
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
