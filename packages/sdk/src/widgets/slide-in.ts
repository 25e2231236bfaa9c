import type { WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import { mountSlideIn } from '@lodestone/widgets/slide-in';

/** What stands in a corner of the page. */
export const mount = (place: { campaign: string }, host: WidgetHost<Messages>) =>
  mountSlideIn({ ...place, host });
