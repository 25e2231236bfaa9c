import type { TimelineEntry } from '../store/behaviour/BehaviourStore.js';

const iso = (atMs: number): string => new Date(atMs).toISOString();

/** An entry of a timeline as the API gives it: times in ISO 8601, UTC. */
export function toApiEntry(entry: TimelineEntry): object {
  const { atMs, ...rest } = entry;
  const at = iso(atMs);
  switch (rest.type) {
    case 'visit': {
      const { endedAtMs, touch, signals, ...visit } = rest;
      return {
        ...{ at, endedAt: iso(endedAtMs), ...visit, touch: touch ?? null },
        signals: signals.map(({ name, count, firstAtMs, lastAtMs }) => ({
          ...{ name, count, firstAt: iso(firstAtMs), lastAt: iso(lastAtMs) },
        })),
      };
    }
    case 'task': {
      const { dueAtMs, doneAtMs, ...task } = rest;
      return { at, ...task, dueAt: iso(dueAtMs), doneAt: doneAtMs === undefined ? null : iso(doneAtMs) };
    }
    case 'chat': {
      const messages = rest.messages.map(({ atMs, ...message }) => ({ ...message, at: iso(atMs) }));
      return { at, ...rest, messages };
    }
    default:
      return { at, ...rest };
  }
}
