import type { LandingContent, Slug } from '../landing/LandingContent.js';
import type { VisitorContent } from './VisitorContent.js';

/** What the shop says beside the landing page of its language. */
export interface ShopContent {
  landing: LandingContent;
  /** ISO 4217, as signals name it. */
  currency: string;
  /** Units of that currency in one of the page's prices: ten rials are a toman. */
  currencyFactor: number;
  /** Names of the pages in the navigation. */
  nav: { label: string; coffees: string; prices: string; cart: string; inCart: string; privacy: string };
  tries: readonly [string, string, string];
  noScript: string;
  consent: ConsentTexts;
  list: { title: string; description: string; heading: string; lead: string };
  product: {
    /** Takes the name of the coffee. */
    title: (name: string) => string;
    stories: Readonly<Record<Slug, string>>;
    facts: { origin: string; notes: string; roast: string; weight: string };
    add: string;
    /** `{count}` bags are in the cart now. */
    added: string;
    toCart: string;
    others: string;
  };
  prices: {
    title: string;
    description: string;
    heading: string;
    lead: string;
    coffee: string;
    one: string;
    three: string;
    delivery: string;
    deliveryText: string;
  };
  cart: {
    title: string;
    heading: string;
    empty: string;
    back: string;
    quantity: string;
    remove: string;
    total: string;
    note: string;
    checkout: string;
  };
  checkout: CheckoutTexts;
  thanks: { title: string; heading: string; text: string; live: string; back: string };
  visitor: VisitorContent;
}

export interface ConsentTexts {
  title: string;
  text: string;
  purposes: { functional: string; analytics: string; marketing: string };
  all: string;
  none: string;
  some: string;
}

export interface CheckoutTexts {
  title: string;
  heading: string;
  lead: string;
  steps: readonly [string, string, string];
  stepsLabel: string;
  name: string;
  email: string;
  city: string;
  street: string;
  ways: string;
  wayList: readonly [string, string];
  required: string;
  emailError: string;
  check: string;
  next: string;
  previous: string;
  order: string;
  total: string;
}
