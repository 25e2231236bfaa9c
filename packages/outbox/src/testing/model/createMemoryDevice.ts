import { createSeededRandom } from '@lodestone/testkit';
import {
  createModelPage,
  createModelServer,
  createPageStorage,
  type ModelDevice,
  type ModelPage,
  type Observation,
  type OpenOutbox,
  observeFetch,
  type PageStorage,
  type Schedule,
  type Sight,
  type StorageMode,
  type Tab,
} from '@lodestone/testkit/model';
import { IDBFactory } from 'fake-indexeddb';
import { createAgenda } from './createAgenda.js';
import { createCarrier } from './createCarrier.js';
import { createTaskQueue } from './createTaskQueue.js';
import { dropPage } from './dropPage.js';
import { DATABASE } from './openModelOutbox.js';
import { readRows } from './readRows.js';

/** Wall clock at the start of every run. */
const START_MS = Date.UTC(2026, 10, 23, 9, 30);

interface Life {
  name: string;
  page: ModelPage;
  storage: PageStorage;
  isDead: boolean;
  isFrozen: boolean;
  openRequests: number;
}

/** A device in memory: fake-indexeddb, its own tasks, timers, clocks and network. `close` gives the scheduler back. */
export function createMemoryDevice(
  { seed, diskMs }: Pick<Schedule, 'seed' | 'diskMs'>,
  open: OpenOutbox,
): ModelDevice & { close(): void } {
  const random = createSeededRandom(seed ^ 0x9e37_79b9);
  const agenda = createAgenda<string>();
  const tasks = createTaskQueue(() => agenda.moveTo(agenda.nowMs() + diskMs));
  const factory = new IDBFactory();
  const server = createModelServer();
  const history: Observation[] = [];
  const lives = new Map<Tab, Life>();
  const opened = new Map<Tab, number>();
  let wallOffsetMs = START_MS;
  let mode: StorageMode = 'works';
  let isOffline = false;

  const see = (sight: Sight): void => void history.push({ ...sight, atMs: agenda.nowMs() } as Observation);
  const carrier = createCarrier({
    server,
    tasks,
    agenda,
    random,
    see,
    serverNowMs: () => START_MS + agenda.nowMs(),
    isOffline: () => isOffline,
  });

  function live(tab: Tab): Life | undefined {
    const life = lives.get(tab);
    return life?.isFrozen ? undefined : life;
  }

  function openPage(tab: Tab, isPrepared: boolean): void {
    if (lives.has(tab)) return;
    const count = (opened.get(tab) ?? 0) + 1;
    opened.set(tab, count);
    const name = `tab${tab}.${count}`;
    const bornAtMs = agenda.nowMs();
    const storage = createPageStorage(factory, () => mode);
    const life: Life = {
      name,
      storage,
      isDead: false,
      isFrozen: false,
      openRequests: 0,
      page: undefined as never,
    };
    lives.set(tab, life);
    const seeOwn = (sight: Sight): void => {
      if (!life.isDead) see(sight);
    };
    life.page = createModelPage({
      name,
      see: seeOwn,
      open,
      isPrepared,
      // A page's monotonic clock starts with the page.
      clock: { nowMs: () => wallOffsetMs + agenda.nowMs(), monotonicMs: () => agenda.nowMs() - bornAtMs },
      timers: {
        after: (delayMs, callback) => (life.isDead ? () => undefined : agenda.after(delayMs, name, callback)),
      },
      random: createSeededRandom(Math.floor(random.fraction() * 2 ** 32)),
      indexedDB: storage.indexedDB,
      fetch: observeFetch(name, seeOwn, (request) => carrier.carry(life, request)),
      isOffline: () => isOffline,
    });
  }

  function die(tab: Tab): void {
    const life = lives.get(tab);
    if (!life) return;
    see({ kind: 'died', page: life.name });
    life.isDead = true;
    lives.delete(tab);
    agenda.drop(life.name);
    dropPage(life.storage, random);
  }

  async function advance(ms: number): Promise<void> {
    const untilMs = agenda.nowMs() + ms;
    const frozen = (): Set<string> =>
      new Set([...lives.values()].filter(({ isFrozen }) => isFrozen).map(({ name }) => name));
    await tasks.run('idle');
    for (;;) {
      const held = frozen();
      const due = agenda.next(untilMs, (owner) => held.has(owner));
      if (!due) break;
      due();
      await tasks.run('idle');
    }
    agenda.moveTo(untilMs);
  }

  async function setStorage(next: StorageMode): Promise<void> {
    if (next !== mode) see({ kind: 'storage', mode: next });
    mode = next;
    for (const { storage } of lives.values()) storage.modeChanged();
  }

  return {
    open: async (tab, isPrepared) => openPage(tab, isPrepared),
    async end(tab, how) {
      if (how === 'leave') {
        live(tab)?.page.leave();
        // The last task of a page may be followed by a few of the database, or by none.
        await tasks.run(Math.floor(random.fraction() * 4));
      }
      die(tab);
    },
    async submitAndLeave(tab, items) {
      const life = live(tab);
      if (!life) return;
      life.page.enqueue(items);
      life.page.leave();
      await tasks.run(Math.floor(random.fraction() * 4));
      die(tab);
    },
    async kill() {
      for (const tab of [...lives.keys()]) die(tab);
    },
    enqueue: async (tab, items) => live(tab)?.page.enqueue(items),
    wake: async (tab, reason) => live(tab)?.page.wake(reason),
    setNetwork: (fault) => server.setNetwork(fault),
    pushNext: (faults) => server.pushNext(faults),
    async setOffline(value) {
      isOffline = value;
    },
    async moveWallClock(byMs) {
      wallOffsetMs += byMs;
      see({ kind: 'clock', byMs });
    },
    setStorage,
    async disconnect(tab, hasEvent) {
      const life = lives.get(tab);
      if (!life) return;
      see({ kind: 'storage', mode: 'disconnected' });
      life.storage.disconnect(hasEvent);
    },
    async upgrade() {
      see({ kind: 'storage', mode: 'disconnected' });
      const request = factory.open(DATABASE, 2);
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onerror = (event) => event.preventDefault();
    },
    async freeze(tab) {
      const life = live(tab);
      if (!life) return;
      life.page.leave();
      // A page with a transaction or an opening under way does not go into the cache.
      await tasks.run('idle');
      see({ kind: 'frozen', page: life.name });
      life.isFrozen = true;
    },
    async thaw(tab) {
      const life = lives.get(tab);
      if (!life?.isFrozen) return;
      life.isFrozen = false;
      see({ kind: 'thawed', page: life.name });
      life.page.wake('pageshow');
    },
    async heal() {
      see({ kind: 'healed' });
      server.heal();
      isOffline = false;
      await setStorage('works');
    },
    settle: (limit) => tasks.run(limit),
    advance,
    isOpen: (tab) => live(tab) !== undefined,
    history: () => history,
    async outcome() {
      await tasks.run('idle');
      return {
        history,
        effects: server.effects,
        conflicts: server.conflicts,
        rows: await readRows(factory, tasks),
        pages: [...lives.values()].map(({ name, openRequests }) => ({
          page: name,
          pendingTimers: agenda.count(name),
          openRequests,
        })),
      };
    },
    close: () => tasks.restore(),
  };
}
