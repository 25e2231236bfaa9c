/** Written at once from here on, so that a burst cannot pile up in memory. */
const MAX_CHARACTERS = 65_536;

/**
 * Gathers the lines of one turn of the event loop into one write: a request a line is a system call a request otherwise.
 * `flush` writes what is left, for the end of the process.
 */
export function createLineBuffer(
  write: (text: string) => void,
  schedule: (flush: () => void) => void = setImmediate,
): { write(line: string): void; flush(): void } {
  let buffered = '';
  let isScheduled = false;

  function flush(): void {
    isScheduled = false;
    if (buffered === '') return;
    const text = buffered;
    buffered = '';
    write(text);
  }

  return {
    write(line) {
      buffered += line;
      if (buffered.length >= MAX_CHARACTERS) flush();
      else if (!isScheduled) {
        isScheduled = true;
        schedule(flush);
      }
    },
    flush,
  };
}
