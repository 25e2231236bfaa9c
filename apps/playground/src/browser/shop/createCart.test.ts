import { expect, it } from 'vitest';
import { createCart } from './createCart.js';

const prices = { aricha: 17, 'oak-street': 14 };

function open(value?: unknown) {
  let kept = value;
  const cart = createCart(
    {
      read: () => kept,
      write: (next) => {
        kept = JSON.parse(JSON.stringify(next));
      },
      remove: () => {
        kept = undefined;
      },
    },
    prices,
  );
  return { cart, kept: () => kept };
}

it('adds up bags and prices, and keeps nothing before something is put in', () => {
  const { cart, kept } = open();
  expect([cart.items(), cart.total(), kept()]).toEqual([0, 0, undefined]);
  cart.put('aricha', 2);
  cart.put('oak-street', 1);
  expect([cart.items(), cart.total()]).toEqual([3, 48]);
  cart.put('aricha', 0);
  expect(cart.bags()).toEqual({ 'oak-street': 1 });
  cart.clear();
  expect([cart.items(), kept()]).toEqual([0, undefined]);
});

it('takes nine bags of one coffee at the most', () => {
  const { cart } = open();
  cart.put('aricha', 12);
  expect(cart.items()).toBe(9);
});

it('passes over what somebody else wrote into its key', () => {
  expect(open({ aricha: 2, toString: 4, gone: 3, 'oak-street': '1' }).cart.bags()).toEqual({ aricha: 2 });
  for (const broken of ['text', null, [1], 7]) expect(open(broken).cart.items()).toBe(0);
});
