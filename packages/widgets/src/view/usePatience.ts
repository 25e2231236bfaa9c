import { useRef } from 'preact/hooks';

export interface Patience {
  handlers: { onPointerDown(): void; onPointerUp(): void; onPointerCancel(): void; onPointerLeave(): void };
  /** Runs at once, or as soon as the pointer is up again. */
  run(task: () => void): void;
}

/**
 * A press on a button takes the focus from a field; a message that then appears moves the button away from under the
 * pointer, and the click never comes. So what a blur leads to waits until the press is over.
 */
export function usePatience(): Patience {
  const pending = useRef<(() => void)[] | undefined>(undefined);
  const release = () => {
    const tasks = pending.current ?? [];
    pending.current = undefined;
    // After the click, which follows the release in the same task queue.
    setTimeout(() => {
      for (const task of tasks) task();
    });
  };
  return {
    handlers: {
      onPointerDown() {
        pending.current ??= [];
      },
      onPointerUp: release,
      onPointerCancel: release,
      onPointerLeave: release,
    },
    run(task) {
      if (pending.current) pending.current.push(task);
      else task();
    },
  };
}
