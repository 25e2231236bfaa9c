import type { Segment } from '../api/Segment.js';
import type { I18n } from '../i18n/I18n.js';

/** The owner's name for it, else our words for one that is shipped, else its id. */
export function nameOfSegment(
  { nameOf }: Pick<I18n, 'nameOf'>,
  id: string,
  segments: readonly Segment[] = [],
): string {
  return segments.find((segment) => segment.id === id)?.name || nameOf('segment.', id);
}
