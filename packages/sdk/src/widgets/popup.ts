import type { WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import { mountPopup, slideIn } from '@lodestone/widgets/slide-in';
import type { HostPorts } from '../client/createHost.js';
import { bodyOf } from './bodyOf.js';
import type { WidgetHandle } from './createShow.js';
import type { AddPrefill } from './prefill.js';

/** What stands above the page. The commonest placement is here, each other one is a chunk of its own. */
export async function mount(
  place: { campaign: string; isAsked?: boolean | undefined },
  host: WidgetHost<Messages>,
  ports: HostPorts,
  prefill: AddPrefill | undefined,
): Promise<WidgetHandle | undefined> {
  const found = await host.campaign(place.campaign);
  if (found?.widget === 'chat') return (await import('./chat.js')).mount(place, host, ports);
  const isRare = found && !['slide-in', 'inline', undefined].includes(found.placement);
  const surface = isRare ? await (await import('./surfaceOf.js')).surfaceOf(found.placement) : slideIn;
  return mountPopup({ ...place, host, loadBody: (campaign) => bodyOf(campaign, host, prefill) }, surface);
}
