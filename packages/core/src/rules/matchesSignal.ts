import type { SignalPattern } from '@lodestone/schema';
import type { Signal } from '../signals/createSignalLog.js';
import { isLike } from './isLike.js';
import { passesTest } from './passesTest.js';

/** Whether a signal is one of those that a pattern means. */
export function matchesSignal(
  { name, props }: Pick<Signal, 'name' | 'props'>,
  pattern: string | SignalPattern,
): boolean {
  const wanted = typeof pattern === 'string' ? pattern : pattern.name;
  if (wanted.includes('*') ? !isLike(name, wanted) : name !== wanted) return false;
  const tests = typeof pattern === 'string' ? undefined : pattern.props;
  return !tests || Object.entries(tests).every(([prop, test]) => passesTest(props[prop], test));
}
