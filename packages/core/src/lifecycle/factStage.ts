import type { Qualification } from '../scoring/stageAt.js';
import type { LifecycleStage } from './LIFECYCLE_STAGES.js';

/** What is known about somebody, as far as the lifecycle goes by it. */
export interface LifecycleFacts {
  /** Left a contact for mail only: a submission of a `subscribe` widget that counts as a lead. */
  isSubscriber: boolean;
  /** Any other submission that counts as a lead. */
  isLead: boolean;
  qualification: Qualification | undefined;
  /** An `order_placed`. */
  hasOrdered: boolean;
}

/** The stage that facts alone prove. Nobody is qualified who left no contact. */
export function factStage({
  isSubscriber,
  isLead,
  qualification,
  hasOrdered,
}: LifecycleFacts): LifecycleStage {
  if (hasOrdered) return 'customer';
  if (isLead || isSubscriber) return qualification ?? (isLead ? 'lead' : 'subscriber');
  return 'visitor';
}
