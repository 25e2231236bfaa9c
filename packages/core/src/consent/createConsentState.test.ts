import { describe, expect, it, vi } from 'vitest';
import { type ConsentPurposes, createConsentState } from './createConsentState.js';

describe('createConsentState', () => {
  it('grants nothing until a source says so', () => {
    expect(createConsentState().purposes()).toEqual({
      functional: false,
      analytics: false,
      marketing: false,
    });
  });

  it('takes the purposes that are named and keeps the others', () => {
    const state = createConsentState({ functional: true });
    state.update({ analytics: true }, 'api');
    expect(state.purposes()).toEqual({ functional: true, analytics: true, marketing: false });
    state.update({ functional: false }, 'api');
    expect(state.isGranted('functional')).toBe(false);
    expect(state.isGranted('analytics')).toBe(true);
  });

  it.each(['yes', 1, null, {}])('does not take %j for a grant', (value) => {
    const state = createConsentState({ analytics: true });
    state.update({ analytics: value } as unknown as ConsentPurposes, 'event');
    expect(state.isGranted('analytics')).toBe(false);
  });

  it('tells every answer, with the old and the new purposes and the source', () => {
    const state = createConsentState();
    const listener = vi.fn();
    state.onUpdate(listener);
    state.update({ functional: false }, 'api');
    const [{ purposes, previous }] = listener.mock.calls[0] as [{ purposes: unknown; previous: unknown }];
    expect(purposes).toBe(previous);
    state.update({ functional: true }, 'event');
    expect(listener).toHaveBeenLastCalledWith({
      purposes: { functional: true, analytics: false, marketing: false },
      previous: { functional: false, analytics: false, marketing: false },
      source: 'event',
    });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('lets no source grant marketing where Global Privacy Control refuses it', () => {
    const state = createConsentState({ functional: true, marketing: true }, true);
    expect(state.isGranted('marketing')).toBe(false);
    state.update({ marketing: true, analytics: true }, 'tcf');
    expect(state.purposes()).toEqual({ functional: true, analytics: true, marketing: false });
  });

  it('gives copies: nobody outside can grant by writing into them', () => {
    const state = createConsentState();
    state.purposes().analytics = true;
    expect(state.isGranted('analytics')).toBe(false);
  });
});
