import type { Item } from '@lodestone/schema';
import type { ModelItem } from './Schedule.js';

/** The item on the wire: its marks travel as answers, its bytes as a text. */
export function makeItem({ key, type, textBytes, poison }: ModelItem): Item {
  const text = 'x'.repeat(textBytes);
  const marks = { submission: key, ...(poison ? { poison } : {}) };
  const at = '2026-11-23T09:30:00.000Z';
  if (type === 'signal') return { key, type, at, name: 'scrolled', props: { text, ...marks } };
  return {
    key,
    type,
    at,
    lead: { campaign: 'newsletter', contact: { email: 'olena@example.com' }, answers: { text, ...marks } },
  };
}
