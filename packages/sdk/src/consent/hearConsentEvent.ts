import type { ConsentPurposes } from '@lodestone/core';
import type { ConsentAsker } from './ConsentAsker.js';

/** `lodestone:consent` on the document, with the purposes as its `detail`. */
export const hearConsentEvent: ConsentAsker = ({ document, listen }, tell) =>
  listen(document, 'lodestone:consent', (event) => {
    const { detail } = event as CustomEvent<Partial<ConsentPurposes> | null>;
    if (typeof detail === 'object' && detail) tell(detail);
  });
