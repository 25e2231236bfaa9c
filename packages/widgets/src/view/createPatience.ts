export interface Patience {
  handlers: { onPointerDown(): void; onPointerUp(): void; onPointerCancel(): void; onPointerLeave(): void };
  /** Runs at once, or as soon as the pointer is up again. */
  run(task: () => void): void;
}

/**
 * A press on a button takes the focus from a field; a message that then appears moves the button away from under the
 * pointer, and the click never comes. So what a blur leads to waits until the press is over.
 */
export function createPatience(): Patience {
  let pending: (() => void)[] | undefined;
  const release = () => {
    const tasks = pending ?? [];
    pending = undefined;
    // After the click, which follows the release.
    setTimeout(() => {
      for (const task of tasks) task();
    });
  };
  return {
    handlers: {
      onPointerDown() {
        pending ??= [];
      },
      onPointerUp: release,
      onPointerCancel: release,
      onPointerLeave: release,
    },
    run(task) {
      if (pending) pending.push(task);
      else task();
    },
  };
}
