import type { Signal } from '../signals/createSignalLog.js';
import { makeDerived } from './makeDerived.js';
import { VISIT_GAP_MS } from './VISIT_GAP_MS.js';

const STEPS = ['cart_updated', 'checkout_step', 'order_placed'];

/**
 * `cart_abandoned` where the last thing done about buying was to fill the cart, `checkout_stalled` where it was a step of
 * the checkout, and nothing further happened to it for 30 minutes. Props: `value` and `currency` of the cart, if told.
 */
export function findLeftCarts(log: readonly Signal[]): Signal[] {
  const steps = log.filter(({ name }) => STEPS.includes(name));
  let cart: Signal['props'] = {};
  return steps.flatMap((step, index) => {
    if (step.name === 'cart_updated') cart = step.props;
    const next = steps[index + 1];
    const leftAtMs = step.atMs + VISIT_GAP_MS;
    if (step.name === 'order_placed' || isEmpty(step) || (next && next.atMs <= leftAtMs)) return [];
    const name = step.name === 'cart_updated' ? 'cart_abandoned' : 'checkout_stalled';
    return [makeDerived(name, step, leftAtMs, pick(cart))];
  });
}

const isEmpty = ({ name, props }: Signal): boolean =>
  name === 'cart_updated' && (props.items === 0 || (props.items === undefined && props.value === 0));

function pick({ value, currency }: Signal['props']): Signal['props'] {
  return { ...(value === undefined ? {} : { value }), ...(currency === undefined ? {} : { currency }) };
}
