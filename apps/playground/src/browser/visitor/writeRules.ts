import type { RuleFile } from './ruleFileOf.js';

/** A rule file as people read it: a rule on a line. */
export function writeRules({ scoring, segments }: RuleFile): string {
  const { scores, fit, ...rest } = scoring;
  const parts = [
    `"scores": ${writeList(scores, 4)}`,
    `"fit": ${writeList(fit, 4)}`,
    ...Object.entries(rest).map(([name, value]) => `"${name}": ${writeOne(value)}`),
  ];
  return `{\n  "scoring": {\n    ${parts.join(',\n    ')}\n  },\n  "segments": ${writeList(segments, 2)}\n}\n`;
}

function writeList(items: readonly unknown[], indent: number): string {
  const margin = ' '.repeat(indent);
  return `[\n${items.map((item) => `${margin}  ${writeOne(item)}`).join(',\n')}\n${margin}]`;
}

/** On one line, with air. */
const writeOne = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/([[{]) | (?=[\]}])/g, '$1');
