export type { AssetCard } from './asset.js';
export type { CallCard } from './callback.js';
export type { ChatCard } from './chat.js';
export type { LocalText } from './LocalText.js';
export type { OfferCard, Prize, RelatedProduct } from './offer.js';
export type { Choice, Question } from './survey.js';
export { type Interval, WEEKDAYS, type Weekday, type WorkingHours } from './WorkingHours.js';
export type { Speaker, WebinarCard } from './webinar.js';
