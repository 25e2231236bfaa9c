import type { WidgetHost } from '@lodestone/core';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TRAP_CLASS } from './readSigns.js';

/** A field that no person meets: neither seen, read out, reached by Tab, nor known to autofill by its name. */
export function Trap({ host }: { host: WidgetHost }): JSX.Element {
  const [name] = useState(() => `x${Math.round(host.nowMs()).toString(36)}`);
  return (
    <div class={TRAP_CLASS} aria-hidden="true">
      <input type="text" name={name} tabIndex={-1} autocomplete="off" />
    </div>
  );
}
