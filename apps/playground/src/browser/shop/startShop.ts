import { callLodestone } from '../callLodestone.js';
import { createKept } from '../createKept.js';
import type { Host } from '../Host.js';
import { KEYS } from '../KEYS.js';
import { type Cart, createCart } from './createCart.js';
import { readShop } from './readShop.js';
import { startCheckout } from './startCheckout.js';

/** The cart on every page of the shop: its buttons, its count, its page, the checkout; each step is told as a signal. */
export function startShop(window: Host): void {
  const { document } = window;
  const main = document.querySelector('main');
  if (!main) return;
  const { prices, pattern, currency, currencyFactor, path } = readShop(main);
  const lodestone = callLodestone(window);
  const cart = createCart(
    createKept(() => window.sessionStorage, KEYS.cart),
    prices,
  );
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const writePrice = (price: number): string => pattern.replace('{price}', numbers.format(price));
  const factsOfCart = () => ({ value: cart.total() * currencyFactor, currency, items: cart.items() });

  function change(slug: string, count: number): void {
    cart.put(slug, count);
    lodestone('track', 'cart_updated', factsOfCart());
    showCart(main as HTMLElement, document, cart, { numbers, prices, writePrice });
  }

  main.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-add], [data-remove]');
    const { add, remove } = button?.dataset ?? {};
    if (add) {
      change(add, (cart.bags()[add] ?? 0) + 1);
      const told = main.querySelector<HTMLElement>('[data-added]');
      if (told)
        told.textContent = (told.dataset.added ?? '').replace('{count}', numbers.format(cart.items()));
    }
    if (remove) {
      change(remove, 0);
      main.focus();
    }
  });
  main.addEventListener('change', ({ target }) => {
    const { value, dataset } = target as HTMLSelectElement;
    if (dataset.quantity) change(dataset.quantity, Number(value));
  });

  const show = (): void => showCart(main, document, cart, { numbers, prices, writePrice });
  show();
  // A page that comes back from the bfcache shows the cart as it was then.
  window.addEventListener('pageshow', show);

  startCheckout(main, {
    isEmpty: cart.items() === 0,
    onStep: (step) => lodestone('track', 'checkout_step', { step }),
    onOrder(contact) {
      lodestone('track', 'order_placed', factsOfCart());
      lodestone('identify', contact);
      cart.clear();
      window.location.assign(`${path}thanks/`);
    },
  });
}

interface Writing {
  numbers: Intl.NumberFormat;
  prices: Readonly<Record<string, number>>;
  writePrice: (price: number) => string;
}

/** Writes the cart wherever the page shows it. */
function showCart(
  main: HTMLElement,
  document: Document,
  cart: Cart,
  { numbers, prices, writePrice }: Writing,
): void {
  const bags = cart.bags();
  for (const count of document.querySelectorAll('[data-cart-count]'))
    count.textContent = numbers.format(cart.items());
  for (const part of main.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = (part.dataset.when === 'empty') !== (cart.items() === 0);
  for (const total of main.querySelectorAll('[data-total]')) total.textContent = writePrice(cart.total());
  for (const row of main.querySelectorAll<HTMLElement>('[data-row]')) {
    const { row: slug = '' } = row.dataset;
    const count = bags[slug] ?? 0;
    row.hidden = count === 0;
    const line = row.querySelector('[data-line]');
    if (line) line.textContent = writePrice(count * (prices[slug] ?? 0));
    const select = row.querySelector('select');
    if (select && count > 0) select.value = String(count);
  }
}
