/** The tasks of the in-memory database, run one by one at the test's word. */
export interface TaskQueue {
  push(task: () => void): void;
  /** Runs so many tasks, or all there are; promises settle before the first and after each. Throws when there is no end to them. */
  run(tasks: number | 'idle'): Promise<void>;
  /** Gives the database's scheduler back. */
  restore(): void;
}

/** Far more than any step of a schedule leaves behind. */
const ENDLESS = 100_000;

/**
 * Takes the place of `setImmediate`, by which fake-indexeddb schedules its tasks (its `lib/scheduling.js` reads the global each
 * time). So every interleaving of tasks is the test's own and can be repeated, and "idle" is known instead of waited for. A
 * turn of the real `setImmediate` between two tasks (2 µs) lets promises settle. `onTask` is told before each task.
 */
export function createTaskQueue(onTask: () => void): TaskQueue {
  const real = globalThis.setImmediate;
  const turn = (): Promise<void> => new Promise((resolve) => real(resolve));
  let tasks: (() => void)[] = [];
  let head = 0;
  const push = (task: () => void): void => void tasks.push(task);
  globalThis.setImmediate = push as unknown as typeof setImmediate;

  return {
    push,
    async run(limit) {
      await turn();
      for (let ran = 0; head < tasks.length && (limit === 'idle' || ran < limit); ran += 1) {
        if (ran > ENDLESS) throw new Error('the tasks of the database never end');
        const task = tasks[head] as () => void;
        head += 1;
        if (head === tasks.length) {
          tasks = [];
          head = 0;
        }
        onTask();
        task();
        await turn();
      }
    },
    restore() {
      globalThis.setImmediate = real;
    },
  };
}
