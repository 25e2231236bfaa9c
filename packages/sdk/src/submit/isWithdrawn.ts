import type { ConsentPurposes } from '@lodestone/core';
import type { QueueItem } from '@lodestone/outbox';

/** Storage purposes, and contact purposes (`newsletter`, `calls` …) to withdraw. */
export type ConsentChange = Partial<ConsentPurposes> & {
  readonly [contactPurpose: string]: boolean | undefined;
};

/**
 * Makes the test for submissions whose every granted contact purpose is withdrawn: nobody may use them any more.
 * A contact purpose of a storage purpose's name is never meant here: what the device may keep is another question.
 */
export function isWithdrawn({
  functional,
  analytics,
  marketing,
  ...contact
}: ConsentChange): (item: QueueItem) => boolean {
  return (item) => {
    const granted = (item.type === 'lead' && item.lead.consents?.filter((consent) => consent.granted)) || [];
    return granted.length > 0 && granted.every(({ purpose }) => contact[purpose] === false);
  };
}
