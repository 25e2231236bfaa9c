import type { Figure } from './createContest.js';

const NAME_WIDTH = 26;

export const HEAD: string = [
  'server, connections'.padEnd(NAME_WIDTH),
  'leads/s',
  '  p50 ms',
  '  p99 ms',
  ' server',
  '     db',
  '   load µs/lead',
  '  MiB',
  '  ÷(a)  ÷(b)  ÷ungrouped  ÷(c)',
].join(' ');

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Each value by itself: the median of one need not come from the round of another. */
export function medianFigure(figures: readonly Figure[]): Figure {
  const of = (name: keyof Figure) => median(figures.map((figure) => figure[name]));
  return {
    rate: of('rate'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    serverUsPerLead: of('serverUsPerLead'),
    databaseUsPerLead: of('databaseUsPerLead'),
    loadUsPerLead: of('loadUsPerLead'),
    residentMiB: of('residentMiB'),
    failed: of('failed'),
  };
}

export function figureLine(name: string, figure: Figure, ratios: readonly number[]): string {
  const cells = [
    name.padEnd(NAME_WIDTH),
    figure.rate.toFixed(0).padStart(7),
    figure.p50Ms.toFixed(2).padStart(8),
    figure.p99Ms.toFixed(2).padStart(8),
    figure.serverUsPerLead.toFixed(0).padStart(7),
    figure.databaseUsPerLead.toFixed(0).padStart(7),
    figure.loadUsPerLead.toFixed(0).padStart(7),
    ''.padStart(7),
    figure.residentMiB.toFixed(0).padStart(5),
    ...ratios.map((ratio) => ratio.toFixed(2).padStart(6)),
    ...(figure.failed > 0 ? [`  ${figure.failed} FAILED`] : []),
  ];
  return cells.join(' ');
}
