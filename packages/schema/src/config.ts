import type { AssetCard } from './magnets/asset.js';
import type { CallCard } from './magnets/callback.js';
import type { ChatCard } from './magnets/chat.js';
import type { OfferCard } from './magnets/offer.js';
import type { Question } from './magnets/survey.js';
import type { WebinarCard } from './magnets/webinar.js';
import type { Rule, ScoringRules, ValueTest } from './rules.js';

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

export const TRIGGERS = [
  'delay',
  'time',
  'pages',
  'scroll',
  'seen',
  'idle',
  'exit',
  'click',
  'event',
  'stage',
  'after',
  'schedule',
  'manual',
] as const;
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

/** A span of the wall clock of one zone; what is left out does not bind. */
export interface Schedule {
  /** `YYYY-MM-DDTHH:MM`, the first minute and the first one after. */
  from?: string | undefined;
  until?: string | undefined;
  /** Monday is 1, Sunday 7. */
  days?: readonly number[] | undefined;
  /** `HH:MM`, from the first to before the second; past midnight where the second is earlier. */
  hours?: readonly [string, string] | undefined;
  /** An IANA zone, or `visitor`; by default the site's `timeZone`, else the visitor's. */
  zone?: string | undefined;
}

/**
 * One moment. `value`: engaged milliseconds on this page for `delay`, of the whole visit for `time`; pages of the visit for
 * `pages`; per cent for `scroll`; a CSS selector for `seen` and `click`; milliseconds without a touch for `idle`; signs of
 * leaving for `exit`; a name for `event` and `stage`; a campaign that was answered for `after`.
 */
export interface CampaignTrigger extends Schedule {
  type: TriggerType;
  value?: number | string | undefined;
  /** Of an `event`: tests of its props, all of which must hold. */
  props?: Readonly<Record<string, ValueTest>> | undefined;
}

/** When to show: a moment, or several. Each counts from when it happened in this page. */
export type Trigger =
  | CampaignTrigger
  | { all: readonly Trigger[] }
  | { any: readonly Trigger[] }
  | { not: Trigger };

/** How often one visitor may see what shows by itself. */
export interface Budget {
  /** In one visit, which ends after thirty minutes without a page or a touch. */
  perVisit?: number | undefined;
  /** Ever, or `withinDays`. */
  max?: number | undefined;
  withinDays?: number | undefined;
  /** Days of rest after the first dismissal, the second …; the last stands for all later ones. */
  restDays?: number[] | undefined;
}

export interface Frequency extends Budget {
  /** Whose budget it shares: `offers` by default. What asks for nothing and covers nothing (inline, a chat) needs none. */
  group?: string | undefined;
  /** Days after which whoever answered may be asked again; never by default. */
  againDays?: number | undefined;
}

/** A way to show a campaign: what it says goes before what the campaign says. */
export interface Variant {
  /** `[a-z0-9-]` */
  id: string;
  /** Its part of the visitors, in proportion to the others'; 1 by default. */
  weight?: number | undefined;
  placement?: Placement | undefined;
  position?: Position | undefined;
  look?: Look | undefined;
  texts?: Record<string, CampaignTexts> | undefined;
}

/** Which of several ways answers better. The same visitor meets the same one. */
export interface Experiment {
  /** `[a-z0-9-]`. A new one shuffles the visitors anew. */
  id: string;
  /** The first is what the others are measured against. */
  variants: Variant[];
  /** The part of the visitors who see nothing, 0 to 0.9; 0.1 by default. */
  holdout?: number | undefined;
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
  trigger?: Trigger | undefined;
  /** Once this holds in a page, the campaign does not show by itself in it. */
  cancel?: Trigger | undefined;
  /** The higher goes first where several may show; 0 by default, then by their order. */
  priority?: number | undefined;
  frequency?: Frequency | undefined;
  experiment?: Experiment | undefined;
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
  /** Budgets of groups by name. `offers`, unless it is given, is one a visit and rests for a week after a dismissal. */
  budgets?: Record<string, Budget> | undefined;
  /** Paths on which nothing shows by itself, with `*` for any run of characters; `/checkout*` by default. */
  exclude?: string[] | undefined;
  /** The site's own IANA zone, for schedules. */
  timeZone?: string | undefined;
  /** The server sends letters for this site: a confirmation may be promised, and sent again. */
  mail?: boolean | undefined;
}
