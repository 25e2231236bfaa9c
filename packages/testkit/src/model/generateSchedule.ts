import { createSeededRandom } from '../createSeededRandom.js';
import type { Fault } from './Fault.js';
import type { Action, ModelItem, Schedule, Step, StorageMode, Tab } from './Schedule.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Waits that fall before, between and after the outbox's own times. */
const WAITS_MS = [10, 200, 1_000, 3_000, 8_000, 16_000, 21_000, MINUTE_MS, 5 * MINUTE_MS];
const CLOCK_JUMPS_MS = [5_000, 25_000, 10 * MINUTE_MS, 3 * HOUR_MS, 2 * DAY_MS, 40 * DAY_MS, 400 * DAY_MS];
const RETRY_AFTERS_MS = [0, 1_000, 7_000, 40_000, 20 * MINUTE_MS, 3 * HOUR_MS];
const DISKS_MS = [0, 0, 0.5, 4];
const DELAYS_MS = [0, 5, 400, 3_500, 14_000, 16_000, 30_000];

interface Chance {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
  is(probability: number): boolean;
}

type Kind = Action['do'];

/** How often a kind of step comes when it is there at all. */
const WEIGHTS: Readonly<Record<Kind, number>> = {
  enqueue: 8,
  wait: 6,
  open: 3,
  network: 3,
  next: 3,
  end: 2,
  wake: 2,
  'submit-and-leave': 1,
  kill: 1,
  offline: 1,
  online: 2,
  clock: 1,
  storage: 1,
  disconnect: 1,
  upgrade: 1,
  freeze: 1,
  thaw: 1,
};

/**
 * Kinds that come together, and how often they are in a schedule at all: each group is missing from many, so that faults
 * meet in all combinations and also alone. Where storage fails, the rules of order and of needless requests are silent:
 * therefore it works in most.
 */
const GROUPS: readonly { kinds: readonly Kind[]; probability: number }[] = [
  { kinds: ['enqueue', 'wait', 'open'], probability: 1 },
  { kinds: ['network'], probability: 0.6 },
  { kinds: ['next'], probability: 0.6 },
  { kinds: ['end'], probability: 0.6 },
  { kinds: ['submit-and-leave'], probability: 0.5 },
  { kinds: ['kill'], probability: 0.4 },
  { kinds: ['wake'], probability: 0.5 },
  { kinds: ['offline', 'online'], probability: 0.4 },
  { kinds: ['clock'], probability: 0.3 },
  { kinds: ['storage', 'disconnect', 'upgrade'], probability: 0.35 },
  { kinds: ['freeze', 'thaw'], probability: 0.3 },
];

/** A schedule by its seed: two to four tabs, some twenty steps, one way to end. */
export function generateSchedule(seed: number): Schedule {
  const random = createSeededRandom(seed);
  const chance: Chance = {
    below: (limit) => Math.floor(random.fraction() * limit),
    pick: <Value>(values: readonly Value[]) => values[Math.floor(random.fraction() * values.length)] as Value,
    is: (probability) => random.fraction() < probability,
  };
  const kinds = GROUPS.filter(({ probability }) => chance.is(probability)).flatMap((group) => group.kinds);
  const urn = kinds.flatMap((kind) => Array.from({ length: WEIGHTS[kind] }, () => kind));
  const tabs = 2 + chance.below(3);
  const items = createItems(chance, chance.is(0.4));
  const isRaced = chance.is(0.7);

  const make = (action: Action): Step => ({
    ...action,
    tasks: isRaced && chance.is(0.5) ? chance.below(14) : 'idle',
  });
  const steps: Step[] = [make({ do: 'open', tab: 0, isPrepared: chance.is(0.7) })];
  const open = new Set<Tab>([0]);
  const length = 5 + chance.below(20);
  while (steps.length < length) {
    const action = makeAction(chance.pick(urn), pickTab(open, tabs, chance), chance, items);
    follow(action, open);
    steps.push(make(action));
  }
  return {
    seed,
    diskMs: chance.pick(DISKS_MS),
    steps,
    ending: chance.pick(['new-page', 'stays', 'stays-online']),
  };
}

/** Mostly an open tab, because a step on a closed one does nothing; a closed one for opening. */
function pickTab(open: ReadonlySet<Tab>, tabs: number, chance: Chance): { open: Tab; any: Tab } {
  const any = chance.below(tabs) as Tab;
  return { open: open.size > 0 ? chance.pick([...open]) : any, any };
}

/** Which tabs are open after an action. */
function follow(action: Action, open: Set<Tab>): void {
  if (action.do === 'open') open.add(action.tab);
  else if (action.do === 'end' || action.do === 'submit-and-leave') open.delete(action.tab);
  else if (action.do === 'kill') open.clear();
}

function makeAction(
  kind: Kind,
  { open: tab, any }: { open: Tab; any: Tab },
  chance: Chance,
  items: () => ModelItem[],
): Action {
  switch (kind) {
    case 'open':
      return { do: kind, tab: any, isPrepared: chance.is(0.6) };
    case 'end':
      return { do: kind, tab, how: chance.pick(['leave', 'crash']) };
    case 'submit-and-leave':
    case 'enqueue':
      return { do: kind, tab, items: items() };
    case 'wake':
      return { do: kind, tab, reason: chance.pick(['online', 'visible', 'pageshow', 'manual']) };
    case 'network':
      return { do: kind, fault: chance.is(0.4) ? { kind: 'none' } : makeFault(chance) };
    case 'next':
      return { do: kind, faults: Array.from({ length: 1 + chance.below(3) }, () => makeFault(chance)) };
    case 'online':
      return { do: kind, hasEvent: chance.is(0.6) };
    case 'wait':
      return {
        do: kind,
        ms: Math.round(
          chance.pick(chance.is(0.02) ? [20 * MINUTE_MS, HOUR_MS] : WAITS_MS) *
            (0.5 + chance.below(100) / 100),
        ),
      };
    case 'clock':
      return { do: kind, byMs: chance.pick(CLOCK_JUMPS_MS) * chance.pick([1, -1]) };
    case 'storage':
      return {
        do: kind,
        mode: chance.pick<StorageMode>([
          'works',
          'works',
          'hangs',
          'late',
          'throws',
          'fails',
          'quota',
          'aborts',
        ]),
      };
    case 'disconnect':
      return { do: kind, tab, hasEvent: chance.is(0.5) };
    case 'freeze':
    case 'thaw':
      return { do: kind, tab };
    default:
      return { do: kind };
  }
}

function makeFault(chance: Chance): Fault {
  const afterMs = chance.pick(DELAYS_MS);
  const makers: (() => Fault)[] = [
    () => ({ kind: 'reset', afterMs }),
    () => ({ kind: 'lost-answer', afterMs }),
    () => ({ kind: 'hang' }),
    () => ({ kind: 'late', afterMs }),
    () => ({ kind: 'slow', afterMs }),
    () => ({ kind: 'twice', afterMs }),
    () => ({ kind: 'status', status: chance.pick([408, 425, 429, 500, 502, 503]) }),
    () => ({
      kind: 'status',
      status: chance.pick([429, 503]),
      retryAfterMs: chance.pick(RETRY_AFTERS_MS),
      isDate: chance.is(0.5),
    }),
    () => ({ kind: 'portal', page: chance.pick(['html', 'empty', 'json', 'redirect']) }),
    () => ({ kind: 'foreign', status: chance.pick([403, 404, 451]) }),
    () => ({ kind: 'too-large' }),
    () => ({ kind: 'unknown-site' }),
    () => ({ kind: 'forgets', isCommitted: chance.is(0.5) }),
  ];
  return chance.pick(makers)();
}

/** Gives the items of one submission after the other: mostly one or a few, sometimes more than an envelope holds, sometimes a known one. */
function createItems(chance: Chance, hasPoison: boolean): () => ModelItem[] {
  const made: ModelItem[] = [];
  const one = (textBytes: number): ModelItem => {
    const item: ModelItem = {
      key: `item-${String(made.length).padStart(12, '0')}`,
      type: chance.is(0.7) ? 'lead' : 'signal',
      textBytes,
      poison:
        hasPoison && chance.is(0.25)
          ? chance.pick(['rejected', 'refused', 'foreign', 'forgotten', 'too-large'])
          : undefined,
    };
    made.push(item);
    return item;
  };
  return () => {
    if (made.length > 0 && chance.is(0.1)) {
      const known = chance.pick(made);
      known.isRepeated = true;
      return [known];
    }
    if (chance.is(0.01)) return Array.from({ length: 110 }, () => one(20));
    if (chance.is(0.05)) return Array.from({ length: 3 + chance.below(4) }, () => one(25_000));
    return Array.from({ length: chance.is(0.6) ? 1 : 2 + chance.below(4) }, () => one(chance.below(60)));
  };
}
