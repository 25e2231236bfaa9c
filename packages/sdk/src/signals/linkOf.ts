import { closestTo } from './closestTo.js';

/** The link that was clicked: by the first button or the middle one, not by the one that opens a menu. */
export function linkOf(event: Event): HTMLAnchorElement | undefined {
  if ((event as MouseEvent).button > 1) return undefined;
  const link = closestTo(event, 'a[href]');
  return link && 'protocol' in link ? (link as HTMLAnchorElement) : undefined;
}
