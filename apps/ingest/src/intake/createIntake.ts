import type { Clock } from '@lodestone/core';
import type { EnvelopeShell, Receipt, RejectedItem } from '@lodestone/schema';
import type { Pace } from '../chat/createPace.js';
import type { Counters } from '../log/createCounters.js';
import type { Site } from '../sites/createSites.js';
import { type ItemOutcome, type LeadVia, type NewItem, StoreUnavailableError } from '../store/Store.js';
import type { GroupCommit } from './createGroupCommit.js';
import type { Judge } from './createJudge.js';
import type { RequestSigns } from './createReadSigns.js';
import { saysWebdriver, withoutClickId } from './itemSigns.js';
import { parseItem, toNewItem } from './toNewItem.js';

export interface Intake {
  /**
   * Stores the items of a checked envelope and gives the receipt after the commit. An item that could not be stored by
   * a fault of the store stands neither under `accepted` nor under `rejected`: the client sends it again.
   * Errors: `IntakeOverloadedError`, `StoreUnavailableError`.
   */
  accept(site: Site, envelope: EnvelopeShell, arrival: Arrival): Promise<Receipt>;
}

/** How an envelope came. */
export interface Arrival extends RequestSigns {
  via: LeadVia;
  /** By what a repeat is known, instead of the item's canonical JSON. */
  hash?: string | undefined;
}

export interface IntakeOptions {
  groupCommit: GroupCommit;
  judge: Judge;
  clock: Pick<Clock, 'nowMs'>;
  makeId: () => string;
  counters: Counters;
  /** Of one thread of the chat: what comes too fast stands in no list of the receipt, and is sent again later. */
  messagePace?: Pace | undefined;
}

/** The way of an envelope into the store: check each item, judge each lead, commit, answer. */
export function createIntake(options: IntakeOptions): Intake {
  const { groupCommit, judge, clock, makeId, counters, messagePace } = options;
  return {
    async accept(site, envelope, { via, hash, mark, hasGpc }) {
      const rejected: RejectedItem[] = [];
      const items: NewItem[] = [];
      let isAutomated = false;
      for (const raw of envelope.items) {
        const parsed = parseItem(raw);
        if ('path' in parsed) rejected.push(invalid(raw.key, parsed.path));
        else {
          const item = await toNewItem(parsed.item, hash ?? parsed.hash, site, via, judge);
          if (!item.message || !messagePace?.take(item.message.threadId)) items.push(item);
        }
        isAutomated ||= 'item' in parsed && saysWebdriver(parsed.item);
      }
      const eventMark = mark ?? (isAutomated ? 'bot' : undefined);
      const outcomes = await groupCommit.add({
        site: site.id,
        sentAt: envelope.sentAt,
        receivedAtMs: clock.nowMs(),
        sdk: envelope.sdk,
        visitor: envelope.visitor,
        session: envelope.session,
        mark: eventMark,
        hasGpc,
        items: hasGpc ? items.map(withoutClickId) : items,
      });
      const accepted = keysOf(items, outcomes, (outcome) => outcome === 'stored' || outcome === 'known');
      for (const key of keysOf(items, outcomes, (outcome) => outcome === 'conflict'))
        rejected.push({ key, code: 'intake/conflict' });
      if (items.length > 0 && outcomes.every((outcome) => outcome === 'failed'))
        throw new StoreUnavailableError('row-refused');
      counters.add('lodestone_items_accepted_total', accepted.length);
      counters.add('lodestone_signals_total', items.filter(({ type }) => type === 'signal').length);
      if (eventMark) counters.add('lodestone_events_not_counted_total', items.length);
      counters.add('lodestone_items_rejected_total', rejected.length);
      return {
        receipt: 1,
        id: makeId(),
        accepted,
        rejected,
        serverTime: new Date(clock.nowMs()).toISOString(),
      };
    },
  };
}

function invalid(key: string, path: string): RejectedItem {
  return path === '' ? { key, code: 'intake/invalid-item' } : { key, code: 'intake/invalid-item', path };
}

function keysOf(
  items: readonly NewItem[],
  outcomes: readonly ItemOutcome[],
  isWanted: (outcome: ItemOutcome | undefined) => boolean,
): string[] {
  return [...new Set(items.filter((_, index) => isWanted(outcomes[index])).map(({ key }) => key))];
}
