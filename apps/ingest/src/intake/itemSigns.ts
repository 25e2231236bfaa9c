import type { Item } from '@lodestone/schema';
import type { NewItem } from '../store/Store.js';

/** Whether an item says that a program drives the browser: `navigator.webdriver`, of a form or of a signal. */
export function saysWebdriver(item: Item): boolean {
  if (item.type === 'lead') return item.lead.signals?.webdriver === true;
  return item.type === 'signal' && item.props?.webdriver === true;
}

/** The same item without the value of a click id: who asked not to be tracked granted no marketing. */
export function withoutClickId(item: NewItem): NewItem {
  if (!item.event || !('click_id' in item.event.props)) return item;
  const { click_id: _, ...props } = item.event.props as Record<string, unknown>;
  return { ...item, event: { ...item.event, props } };
}
