import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasParent } from '../src/email/hasParent.js';
import { PROVIDERS } from '../src/email/providers.js';
import { PRIVACY_RELAYS } from '../src/email/relays.js';
import { suggestDomain } from '../src/email/suggestDomain.js';
import { packKeys } from '../src/email/throwaway/packKeys.js';
import { FREE_BY_HAND } from '../src/throwaway/freeByHand.js';
import { BESIDE_WORDS, ROLE_WORDS } from '../src/throwaway/roleWords.js';
import { THROWAWAY_BY_HAND } from '../src/throwaway/throwawayByHand.js';

/*
 * Makes the lists of throwaway and public mail hosts anew out of files that were fetched before; the network is not asked.
 * Every file is a JSON array of hosts or a text of one host a line (`#` begins a remark).
 *
 *   tsx packages/contact/scripts/refreshThrowaway.ts --curated FILE --list FILE --list FILE … --free FILE --suffixes FILE
 *
 * `--curated`: taken whole. `--list`: a host counts when two lists hold it. `--free`: public mail hosts. `--suffixes`: the
 * public suffix list, whose entries are nobody's host. Record source, version, date and licence in src/throwaway/SOURCES.md.
 */

/** The lists are of one opinion more often than not; one alone has too many hosts of real firms. */
const LEAST_LISTS = 2;
/** One wrong answer in a thousand for a host, in 250 for a word: what fits beside the code of the same lazy file into 16 KB, gzip. */
const THROWAWAY_FILTER = { hosts: 3_500, bits: 10 };
const ROLE_FILTER = { bits: 8 };

const { values } = parseArgs({
  options: {
    curated: { type: 'string', multiple: true, default: [] },
    list: { type: 'string', multiple: true, default: [] },
    free: { type: 'string', multiple: true, default: [] },
    suffixes: { type: 'string', multiple: true, default: [] },
  },
});
const curated = new Set([...values.curated.flatMap(readHosts), ...THROWAWAY_BY_HAND.split(/\s+/)]);
const lists = values.list.map((file) => new Set(readHosts(file)));
const suffixes = new Set(values.suffixes.flatMap(readHosts));
if (lists.length < LEAST_LISTS) throw new Error('give two lists at least');

const byHand = FREE_BY_HAND.split(/\s+/);
const ours = new Set([...PROVIDERS.map(({ domain }) => domain), ...byHand, ...PRIVACY_RELAYS]);
const votes = new Map<string, number>();
for (const host of [...curated, ...lists.flatMap((list) => [...list])])
  votes.set(host, (votes.get(host) ?? 0) + 1);

const isSlip = (host: string): boolean => suggestDomain(host) !== undefined;
const isOurs = (host: string): boolean => hasParent(host, (parent) => ours.has(parent)) || suffixes.has(host);
const listed = [...votes.keys()].filter(
  (host) => (curated.has(host) || (votes.get(host) ?? 0) >= LEAST_LISTS) && !isOurs(host) && !isSlip(host),
);
const isListed = new Set(listed);
/** A sub-domain of a listed host is one by itself. */
const hosts = listed.filter(
  (host) => !hasParent(host.slice(host.indexOf('.') + 1), (parent) => isListed.has(parent)),
);

const free = [
  ...new Set([
    ...byHand,
    ...values.free
      .flatMap(readHosts)
      .filter((host) => !votes.has(host) && !suffixes.has(host) && !isSlip(host)),
  ]),
];

const everyDay = new Set(THROWAWAY_BY_HAND.split(/\s+/));
const rank = (host: string): number =>
  (everyDay.has(host) ? 10 : 0) + (votes.get(host) ?? 0) + (curated.has(host) ? 1.5 : 0);
const known = hosts
  .sort((one, two) => rank(two) - rank(one) || (one < two ? -1 : 1))
  .slice(0, THROWAWAY_FILTER.hosts);
// A word that only stands beside a role word begins with a mark.
const roles = [...ROLE_WORDS.split(/\s+/), ...BESIDE_WORDS.split(/\s+/).map((word) => `+${word}`)];

const source = join(import.meta.dirname, '../src');
write('throwaway/throwawayHosts.ts', 'THROWAWAY_HOSTS', 'Throwaway hosts', groupByEnding(hosts));
write('throwaway/freeHosts.ts', 'FREE_HOSTS', 'Public mail hosts and access providers', groupByEnding(free));
writeFileSync(
  join(source, 'email/throwaway/packedKeys.ts'),
  `import type { PackedKeys } from './readKeys.js';\n\n/* Made by scripts/refreshThrowaway.ts; sources in src/throwaway/SOURCES.md. */\n\n` +
    pack('PACKED_THROWAWAY', known, THROWAWAY_FILTER.bits) +
    `\n` +
    pack('PACKED_ROLES', roles, ROLE_FILTER.bits),
);
console.log(
  `${hosts.length} throwaway hosts (${known.length} in the filter), ${free.length} public hosts, ${roles.length} roles`,
);

function readHosts(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const entries: string[] = text.startsWith('[') ? JSON.parse(text) : text.replace(/#.*/g, '').split('\n');
  return entries
    .map((host) => host.trim().toLowerCase())
    .filter((host) => /^[a-z0-9.-]+\.[a-z0-9-]+$/.test(host));
}

/** One ending a line, `com first second …`, as `readHosts` of the package takes it. */
function groupByEnding(all: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const host of [...all].sort()) {
    const dot = host.lastIndexOf('.');
    const names = groups.get(host.slice(dot + 1)) ?? [];
    groups.set(host.slice(dot + 1), names);
    names.push(host.slice(0, dot));
  }
  return [...groups]
    .sort()
    .map(([ending, names]) => `${ending} ${names.join(' ')}`)
    .join('\n');
}

function write(file: string, name: string, what: string, text: string): void {
  const head = `/** ${what}, one ending a line. Made by scripts/refreshThrowaway.ts; sources in SOURCES.md beside it. */\n`;
  writeFileSync(join(source, file), `${head}export const ${name} = \`${text}\`;\n`);
}

function pack(name: string, keys: readonly string[], bits: number): string {
  return `export const ${name}: PackedKeys = {\n  size: ${keys.length},\n  bits: ${bits},\n  packed:\n    '${packKeys(keys, bits)}',\n};\n`;
}
