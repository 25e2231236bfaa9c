import type { Item } from '@lodestone/schema';
import type { OutboxRow } from './OutboxRow.js';

/** What an envelope carries of a row: its item, or each signal of its parcel. */
export const itemsOf = ({ item }: Pick<OutboxRow, 'item'>): readonly Item[] => item.items ?? [item as Item];
