import { ENDINGS, isCountry, NEAR } from './endings.js';
import { countForeign, letterBits } from './letterBits.js';
import { slipCost } from './slipCost.js';

/** What the slip of an ending may cost; tenths of a letter. */
const ENDING_COST = 12;
/** More letters missing cost more than that. */
const MAX_FOREIGN = 2;
/** Longer than any slip of an ending that people mean. */
const MAX_TAIL_LENGTH = 8;

/**
 * The host with the ending that was probably meant, when the typed one does not exist: `kalyna.con`, `kalyna.vom.ua`,
 * `kalyna.comua`, `kalyna.irr`. An empty text: the ending cannot exist, and nothing is near it.
 */
export function findEndingSlip(host: string): string | undefined {
  const dot = host.lastIndexOf('.');
  const last = host.slice(dot + 1);
  if (dot < 0 || last.length > MAX_TAIL_LENGTH || /[^a-z0-9]/.test(last)) return undefined;
  const second = host.lastIndexOf('.', dot - 1);
  const twice = /^(.+)\.(com|net|org|info)\.?\2$/.exec(host);
  if (twice) return `${twice[1]}.${twice[2]}`;
  if (isCountry(last)) return second > 0 ? repairSecondLevel(host, second, dot) : undefined;
  if (NEAR.has(last) || ENDINGS.includes(last)) return undefined;
  const single = nearest(last, (ending) => (!ending.includes('.') && ending.length > 2) || last.length === 2);
  const double = nearest(second > 0 ? host.slice(second + 1) : last, (ending) => ending.includes('.'));
  if (double && double.cost <= (single?.cost ?? 99))
    return `${host.slice(0, second > 0 ? second : dot)}.${double.ending}`;
  if (single) return `${host.slice(0, dot)}.${single.ending}`;
  if (last.length === 3 && isCountry(undouble(last))) return `${host.slice(0, dot)}.${undouble(last)}`;
  return last.length < 3 ? '' : undefined;
}

function repairSecondLevel(host: string, second: number, dot: number): string | undefined {
  const [label, country] = [host.slice(second + 1, dot), host.slice(dot + 1)];
  if (label.length < 3 || NEAR.has(label)) return undefined;
  const meant = nearest(label, (ending) => ending === 'com' || ending === 'net');
  return meant && label !== meant.ending && ENDINGS.includes(`${meant.ending}.${country}`)
    ? `${host.slice(0, second)}.${meant.ending}.${country}`
    : undefined;
}

function nearest(
  tail: string,
  isMeant: (ending: string) => boolean,
): { ending: string; cost: number } | undefined {
  let found: { ending: string; cost: number } | undefined;
  const letters = letterBits(tail);
  for (const ending of ENDINGS) {
    if (!isMeant(ending) || countForeign(letterBits(ending), letters) > MAX_FOREIGN) continue;
    const cost = slipCost(tail, ending, ending.length < 3 ? 6 : ENDING_COST);
    if (cost < (found?.cost ?? 99)) found = { ending, cost };
  }
  return found;
}

/** `irr` and `iir` to `ir`. */
function undouble(last: string): string {
  return last.replace(/(.)\1/, '$1');
}
