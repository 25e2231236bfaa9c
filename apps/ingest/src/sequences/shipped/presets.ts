/*
 * The shipped sequences: what stands in a sites file with `"preset": NAME`, which may say anything of it otherwise. Plain
 * JSON, checked with the sites file. Whoever bought is left alone, and each begins with what happened lately, so that a
 * sequence which is set up today writes to nobody about what was long ago.
 */
const BOUGHT = { signal: 'order_placed', withinDays: 14 };

export const PRESETS: Readonly<Record<string, object>> = {
  nurture: {
    when: { signal: 'form_submit', withinDays: 3 },
    steps: [
      { wait: { days: 1 }, template: 'nurture-1' },
      { wait: { days: 3 }, template: 'nurture-2' },
      { wait: { days: 5 }, template: 'nurture-3' },
    ],
    stop: { any: [{ field: 'lifecycle', is: ['opportunity', 'customer', 'disqualified'] }, BOUGHT] },
  },
  'left-cart': {
    when: { all: [{ signal: 'cart_abandoned', withinDays: 2 }, { not: BOUGHT }] },
    steps: [
      { wait: { hours: 1 }, template: 'left-cart-1' },
      { wait: { days: 1 }, template: 'left-cart-2' },
    ],
    stop: BOUGHT,
    repeatDays: 14,
  },
  'browsing-stall': {
    when: { all: [{ signal: 'browsing_stall', withinDays: 2 }, { not: BOUGHT }] },
    steps: [{ wait: { hours: 3 }, template: 'browsing-stall-1' }],
    stop: BOUGHT,
    repeatDays: 30,
  },
  webinar: {
    when: { field: 'campaign.widget', is: 'webinar' },
    steps: [
      { wait: { hours: 2 }, before: 'webinar', template: 'webinar-prepare' },
      { wait: { hours: 20, from: 'webinar' }, template: 'webinar-replay' },
    ],
  },
  'mini-course': {
    when: { signal: 'form_submit', withinDays: 14 },
    steps: [
      { wait: { hours: 0 }, template: 'course-1' },
      { wait: { days: 2 }, template: 'course-2' },
      { wait: { days: 2 }, template: 'course-3' },
      { wait: { days: 2 }, template: 'course-4' },
      { wait: { days: 2 }, template: 'course-5' },
    ],
    stop: { field: 'lifecycle', is: 'disqualified' },
  },
};
