import type { MessageCheck } from '../message/MessageCheck.js';
import type { NameCheck } from '../name/NameCheck.js';
import type { LeadCandidate, VerdictField } from './LeadVerdict.js';

/** Nobody reads and fills a form faster by hand; autofill does, so it never counts alone nor with autofill. */
export const INHUMAN_MS = 1_000;

/** How many independent signs of automation there are. Speed is weak: it only strengthens another sign. */
export function countBotSigns(
  candidate: LeadCandidate,
  name: NameCheck | undefined,
  message: MessageCheck,
): { count: number; field: VerdictField } {
  const signals = candidate.signals ?? {};
  const isMarkup = (reasons: readonly string[]): boolean =>
    reasons.some((reason) => reason.startsWith('markup'));
  const isSpam = message.reasons.includes('spam-words') || message.reasons.includes('links');
  const signs: [boolean, VerdictField][] = [
    [signals.honeypot === true, 'signals'],
    [signals.webdriver === true, 'signals'],
    [isMarkup(name?.reasons ?? []), 'name'],
    [isMarkup(message.reasons), 'message'],
    [
      isSpam || (name?.reasons.some((reason) => reason === 'spam-link' || reason === 'spam-words') ?? false),
      isSpam ? 'message' : 'name',
    ],
  ];
  const held = signs.filter(([holds]) => holds);
  const isFast =
    signals.elapsedMs !== undefined && signals.elapsedMs < INHUMAN_MS && signals.autofill !== true;
  return { count: held.length + (held.length > 0 && isFast ? 1 : 0), field: held[0]?.[1] ?? 'signals' };
}
