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

export interface Campaign {
  id: string;
  widget: WidgetName;
  placement?: Placement | undefined;
  fields?: (FieldName | CampaignField)[] | undefined;
  consents?: CampaignConsent[] | undefined;
  trigger?: CampaignTrigger | undefined;
  /** Who and where. Only an empty `all` (everybody) is understood so far; anything else never matches. */
  targeting?: { all?: Record<string, unknown>[] | undefined } | undefined;
  texts?: Record<string, CampaignTexts> | undefined;
}

/** What the page or `GET {endpoint}/v1/config/{site}` gives: the campaigns of one site. */
export interface SiteConfig {
  campaigns: Campaign[];
  /** Link shown beside the consent boxes. */
  privacyUrl?: string | undefined;
}
