import type { LocalText } from './LocalText.js';

/** A prize of the wheel. What it gives is drawn, and kept, by the server. */
export interface Prize {
  /** `[a-z0-9-]` */
  id: string;
  label: LocalText;
  /** The chance in per cent, as it is shown; all together 100. */
  chancePct: number;
  /** A field of the wheel on which nothing is won. */
  isBlank?: boolean | undefined;
}

/** Something else that fits: a card with a link. */
export interface RelatedProduct {
  title: LocalText;
  url: string;
  image?: string | undefined;
  price?: LocalText | undefined;
}

/** An offer as everybody may know it. */
export interface OfferCard {
  /** `[a-z0-9-]`, unique on the site. */
  id: string;
  /** What is offered: a code for a contact, a prize drawn for one, a reminder of the cart, or further products. */
  kind: 'coupon' | 'wheel' | 'cart' | 'related';
  /** Until when, for everybody: ISO 8601, UTC. */
  endsAt?: string | undefined;
  /** Or so many minutes for each visitor whom the server knows again; `endsAt` is then the deadline of all others. */
  minutes?: number | undefined;
  prizes?: Prize[] | undefined;
  products?: RelatedProduct[] | undefined;
  /** Where "go to the cart" leads. */
  cartUrl?: string | undefined;
}
