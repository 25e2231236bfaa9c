import type { EnglishMoreMessages, Translator } from '@lodestone/i18n';
import type { LeadFormModel } from '../view/LeadFormModel.js';

/** The texts that come with a body. They lie over those of the form in the same model. */
export const moreTexts = ({ texts }: LeadFormModel): Translator<EnglishMoreMessages> =>
  texts.t as unknown as Translator<EnglishMoreMessages>;
