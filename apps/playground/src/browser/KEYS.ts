/** What the shop itself keeps: the answer to its question in `localStorage`, the cart in `sessionStorage`. */
export const KEYS = { consent: 'ember-and-oak:consent', cart: 'ember-and-oak:cart' } as const;
