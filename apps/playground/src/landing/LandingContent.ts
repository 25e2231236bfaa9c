import type { Locale } from '@lodestone/i18n';

export const SLUGS = ['night-shift', 'oak-street', 'aricha', 'late-letter'] as const;
export type Slug = (typeof SLUGS)[number];

export interface Product {
  /** Names its page, in every language alike. */
  slug: Slug;
  name: string;
  origin: string;
  notes: string;
  /** In the currency of the page. */
  price: number;
  /** Roast from 1, light, to 5, dark. */
  roast: 1 | 2 | 3 | 4 | 5;
  label: 'ember' | 'oak' | 'moss' | 'plum';
}

export interface LandingContent {
  locale: Locale;
  /** Where the page stands: `/` or `/LOCALE/`. */
  path: string;
  title: string;
  description: string;
  brand: string;
  skip: string;
  demo: {
    badge: string;
    text: string;
    dashboard: string;
    live: string;
    tries: readonly [string, string, string];
  };
  nav: {
    label: string;
    shop: string;
    coffee: string;
    story: string;
    brewing: string;
    letter: string;
    languages: string;
  };
  hero: { eyebrow: string; title: string; lead: string; offer: string; browse: string; picture: string };
  coffee: {
    title: string;
    lead: string;
    unit: string;
    /** Leads to the shop. */
    all: string;
    /** Takes the number in the digits of the locale. */
    writePrice: (price: string) => string;
    roast: string;
    roasts: readonly [string, string, string, string, string];
    items: readonly Product[];
  };
  story: {
    title: string;
    paragraphs: readonly string[];
    facts: readonly { figure: string; text: string }[];
    picture: string;
  };
  brewing: { title: string; lead: string; steps: readonly { figure: string; title: string; text: string }[] };
  letter: {
    title: string;
    text: string;
    email: string;
    name: string;
    consent: string;
    button: string;
    note: string;
  };
  footer: {
    visit: string;
    address: readonly string[];
    hours: string;
    times: readonly { days: string; time: string }[];
    call: string;
    phone: string;
    phoneHref: string;
    /** Of the button that opens the chat. */
    chat: string;
    /** What is given for a contact, and the buttons that open it, by campaign. */
    gifts: string;
    openers: Record<'webinar' | 'ebook' | 'offer' | 'wheel' | 'callback' | 'survey', string>;
    rights: string;
  };
}
