import type { Call, Host } from './Host.js';

/** Calls Lodestone as the documented snippet does: what is called before the tag has loaded waits in its queue. */
export function callLodestone(window: Host): Call {
  if (!window.lodestone) {
    const stub: NonNullable<Host['lodestone']> = (...args: unknown[]) => {
      stub.q ??= [];
      stub.q.push(args);
    };
    window.lodestone = stub;
  }
  // Looked up at each call: the tag puts its own function there.
  return (...args) => window.lodestone?.(...args);
}
