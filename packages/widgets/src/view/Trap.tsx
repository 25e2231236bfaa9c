import type { JSX } from 'preact';
import { TRAP_CLASS } from './readSigns.js';

/** A field that no person meets: neither seen, read out, reached by Tab, nor known to autofill by its name. */
export function Trap({ name }: { name: string }): JSX.Element {
  return (
    <div class={TRAP_CLASS} aria-hidden="true">
      <input type="text" name={name} tabIndex={-1} autocomplete="off" />
    </div>
  );
}
