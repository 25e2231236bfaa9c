import type { Observation } from './History.js';
import type { ModelItem, Schedule } from './Schedule.js';

/** A line of a report; the rest of a list of a hundred keys tells nobody anything. */
const LINE_LENGTH = 200;
/** Lines of a history. */
const LINES = 150;
const ITEMS = 8;

/** A schedule as a list that a person can follow. */
export function renderSchedule({ seed, diskMs, steps, ending }: Schedule): string {
  const lines = steps.map(({ do: what, tasks, ...rest }, place) => {
    const details = Object.entries(rest).map(
      ([name, value]) =>
        `${name}=${name === 'items' ? renderItems(value as ModelItem[]) : JSON.stringify(value)}`,
    );
    const pause = tasks === 'idle' ? '' : `, then ${tasks} tasks`;
    return `${String(place + 1).padStart(3)}. ${[what, ...details].join(' ')}${pause}`;
  });
  return [`seed ${seed}, ${diskMs} ms for each task of the database`, ...lines, `  end: ${ending}`].join(
    '\n',
  );
}

function renderItems(items: readonly ModelItem[]): string {
  const shown = items
    .slice(0, ITEMS)
    .map(({ key, type, textBytes, poison }) =>
      [type, shorten(key), textBytes > 999 ? `${textBytes}B` : '', poison].filter(Boolean).join(' '),
    );
  const rest = items.length - shown.length;
  return `[${shown.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}]`;
}

/** What was seen, one line each; the first lines of a long history. */
export function renderHistory(history: readonly Observation[]): string {
  const lines = history
    .slice(0, LINES)
    .map(({ atMs, kind, ...rest }) =>
      `${String(Math.round(atMs)).padStart(9)} ms  ${kind} ${shorten(JSON.stringify(rest))}`.slice(
        0,
        LINE_LENGTH,
      ),
    );
  const rest = history.length - lines.length;
  return [...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}

const shorten = (text: string): string => text.replaceAll(/item-0+(?=\d)/g, '#');
