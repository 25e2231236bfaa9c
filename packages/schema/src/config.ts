import type { AssetCard } from './magnets/asset.js';
import type { CallCard } from './magnets/callback.js';
import type { ChatCard } from './magnets/chat.js';
import type { OfferCard } from './magnets/offer.js';
import type { Question } from './magnets/survey.js';
import type { WebinarCard } from './magnets/webinar.js';
import type { Rule, ScoringRules } from './rules.js';

export const WIDGETS = [
  'subscribe',
  'webinar',
  'ebook',
  'chat',
  'callback',
  'survey',
  'offer',
  'consent',
] as const;
export type WidgetName = (typeof WIDGETS)[number];

export const PLACEMENTS = ['inline', 'modal', 'slide-in', 'bar', 'fullscreen', 'teaser', 'anchored'] as const;
export type Placement = (typeof PLACEMENTS)[number];

export const TRIGGERS = ['delay', 'scroll', 'click', 'exit', 'event', 'stage', 'manual'] as const;
export type TriggerType = (typeof TRIGGERS)[number];

export const FIELDS = ['email', 'phone', 'name', 'organisation', 'message'] as const;
export type FieldName = (typeof FIELDS)[number];

/** A field of the form; as a bare string it has the default requirement (the first contact field is required). */
export interface CampaignField {
  name: FieldName;
  required?: boolean | undefined;
  /** Asked only where this holds over the answers so far; `field` names a field or a question. */
  when?: Rule | undefined;
}

/** A contact purpose that the form asks for: an unticked box with its own text. */
export interface CampaignConsent {
  purpose: string;
  required?: boolean | undefined;
}

/** When to show. `value`: milliseconds for `delay`, per cent for `scroll`, a CSS selector for `click`, a name for `event` and `stage`. */
export interface CampaignTrigger {
  type: TriggerType;
  value?: number | string | undefined;
}

/** Texts of one locale that replace the shipped ones: `title`, `text`, `button`, `success`, `consent.PURPOSE` … */
export type CampaignTexts = Record<string, string>;

/** Where a placement stands. Corners for slide-ins and teasers, edges for bars; the sides are the language's own. */
export const POSITIONS = ['top', 'bottom', 'top-start', 'top-end', 'bottom-start', 'bottom-end'] as const;
export type Position = (typeof POSITIONS)[number];

export const LOOKS = ['plain', 'paper', 'ink', 'leaf', 'candy'] as const;

/** How a campaign looks, before the page's own `--lodestone-…`. */
export interface Look {
  /** A shipped theme. */
  theme?: (typeof LOOKS)[number] | undefined;
  /** `#rrggbb`: buttons and links; what is written on it is derived with a contrast of at least 4.5:1. */
  brand?: string | undefined;
}

export interface Campaign {
  id: string;
  widget: WidgetName;
  placement?: Placement | undefined;
  position?: Position | undefined;
  /** CSS selector of the element that an `anchored` placement stands beside. */
  anchor?: string | undefined;
  look?: Look | undefined;
  /** The form in several steps: the names of its fields, or the ids of its survey's questions, step by step. */
  steps?: string[][] | undefined;
  /** For a tablet at a fair: after each submission the form is empty for the next person. */
  isKiosk?: boolean | undefined;
  fields?: (FieldName | CampaignField)[] | undefined;
  consents?: CampaignConsent[] | undefined;
  trigger?: CampaignTrigger | undefined;
  /** Who and where: a rule over the page, the visitor and what he did. An empty `all` is everybody. */
  targeting?: Rule | undefined;
  texts?: Record<string, CampaignTexts> | undefined;
  /** Purposes whose consent brings the letter of a confirmation that the thanks tell of. A server puts them in. */
  confirms?: string[] | undefined;
  /** What the widget of this name is about. A server puts its own cards in. */
  webinar?: WebinarCard | undefined;
  ebook?: AssetCard | undefined;
  offer?: OfferCard | undefined;
  chat?: ChatCard | undefined;
  callback?: CallCard | undefined;
  survey?: Question[] | undefined;
}

export const EXIT_SIGNALS = ['pointer', 'scroll', 'return', 'idle', 'back'] as const;
/**
 * What may count as wanting to leave: the pointer over the upper edge (desktops), and on phones a fast scroll up, the
 * return to the tab, a minute without a touch, and "back" within the page.
 */
export type ExitSignal = (typeof EXIT_SIGNALS)[number];

/** Pages that mean something: a view of one is a signal of this name. Paths with `*` for any run of characters. */
export interface ViewRule {
  signal: 'price_view' | 'product_view' | 'checkout_view';
  paths: string[];
}

/** How behaviour becomes signals. All of it may be left out. */
export interface SignalConfig {
  /** Instead of the shipped patterns. */
  views?: ViewRule[] | undefined;
  /** CSS selectors of buttons whose click is a `conversion_click`, beside `data-lodestone-signal`. */
  conversions?: string[] | undefined;
  /** Exit signals to listen for; none by default. */
  exit?: ExitSignal[] | undefined;
}

/** A named group of visitors or leads, by rule. */
export interface Segment {
  /** `[a-z0-9-]` */
  id: string;
  name?: string | undefined;
  rule: Rule;
}

/** What the page or `GET {endpoint}/v1/config/{site}` gives: the campaigns of one site. */
export interface SiteConfig {
  campaigns: Campaign[];
  /** Link shown beside the consent boxes. */
  privacyUrl?: string | undefined;
  /** The rule file, or the name of a shipped one; `shop` by default. */
  scoring?: 'shop' | 'b2b' | ScoringRules | undefined;
  signals?: SignalConfig | undefined;
  segments?: Segment[] | undefined;
  /** The server sends letters for this site: a confirmation may be promised, and sent again. */
  mail?: boolean | undefined;
}
