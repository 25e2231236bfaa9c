/** Work of which some is under way at a time. */
export interface Lanes {
  /** How many more may begin now. */
  free(): number;
  /** Begins a piece of work; pieces with the same name go one after the other. It must not reject. */
  start(name: string, work: () => Promise<void>): void;
  /** Resolves when what is under way has ended, when a lane is free again where none was, or after so long. */
  rest(patienceMs: number): Promise<void>;
  /** Resolves when nothing is under way, or after so long. */
  settled(patienceMs: number): Promise<void>;
}

async function atMost(patienceMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}

/** Lanes beside each other: what stands still in one of them holds up no other, and never are there more. */
export function createLanes(count: number): Lanes {
  const under = new Set<Promise<void>>();
  const last = new Map<string, Promise<void>>();

  return {
    free: () => count - under.size,
    start(name, work) {
      const done: Promise<void> = (last.get(name) ?? Promise.resolve()).then(work).finally(() => {
        under.delete(done);
        if (last.get(name) === done) last.delete(name);
      });
      under.add(done);
      last.set(name, done);
    },
    rest: (patienceMs) => atMost(patienceMs, under.size >= count ? Promise.race(under) : Promise.all(under)),
    settled: (patienceMs) => atMost(patienceMs, Promise.all(under)),
  };
}
