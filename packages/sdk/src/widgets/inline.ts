import type { WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import { mountInline } from '@lodestone/widgets/inline';
import { bodyOf } from './bodyOf.js';
import type { WidgetHandle } from './createShow.js';
import type { AddPrefill } from './prefill.js';

/** What stands in an element of the page. Every placement's chunk gives the same `mount`. */
export function mount(
  element: HTMLElement,
  host: WidgetHost<Messages>,
  _: unknown,
  prefill: AddPrefill | undefined,
): Promise<WidgetHandle | undefined> {
  return mountInline(element, host, (campaign) => bodyOf(campaign, host, prefill));
}
