import type { ComponentType } from 'preact';
import type { LeadFormModel } from '../view/LeadFormModel.js';
import { moreTexts } from './moreTexts.js';

type Key = 'promise.loading' | 'promise.pending' | 'promise.queued';

/** What is said while a promise is asked for, and when it comes by another way. */
export const wordsOf =
  (model: LeadFormModel): ComponentType<{ text: Key }> =>
  ({ text }) => (
    <p class="intro" role="status">
      {moreTexts(model)(text)}
    </p>
  );
