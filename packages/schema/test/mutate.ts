const STRANGE: readonly unknown[] = [
  null, true, false, 0, 1, 2, -1, 0.5, 1e308, '', ' ', 'x', 'lead', 'signal', 'consent', 'identity', 'message', 'form', 'uk', 'UA', 'ua',
  '2026-02-30T00:00:00Z', '2026-02-28T24:00:00Z', '2026-02-28T23:59:60Z', '2026-02-28T23:59Z', '2026-11-23T09:30:00+02:00',
  '2026-11-23T09:30:00.1234567890Z', '2100-02-29T00:00:00Z', '2000-02-29T00:00:00Z', '0000-01-01T00:00:00Z', '2026-13-01T00:00:00Z',
  'a'.repeat(16), 'a'.repeat(15), 'a'.repeat(64), 'a'.repeat(65), 'a'.repeat(320), 'a'.repeat(321), 'a'.repeat(512), 'a'.repeat(513),
  'a'.repeat(4_001), 'a'.repeat(16_001), 'key with space 0123', 'line\n0123456789012345', 'en_US', 'en-', '12', 'Ж', [], {}, [[]], [''],
  { key: 'a'.repeat(16) }, { purpose: 'x', granted: true }, { name: 'email' }, 'email', 'intake/conflict', 'Intake/x', '__proto__',
]; // biome-ignore format: one table

type Holder = Record<string, unknown> | unknown[];

function holdersOf(value: unknown, found: Holder[] = []): Holder[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Holder);
  for (const inner of Object.values(value)) holdersOf(inner, found);
  return found;
}

/** A copy of `value` with one to three places changed: dropped, replaced, doubled, renamed, overfilled. */
export function mutate(value: unknown, fraction: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(fraction() * list.length)] as T;
  const copy = structuredClone(value);
  for (let count = 1 + Math.floor(fraction() * 3); count > 0; count -= 1) {
    const holder = pick(holdersOf(copy));
    if (Array.isArray(holder)) {
      const index = Math.floor(fraction() * (holder.length + 1));
      const change = Math.floor(fraction() * 4);
      if (change === 0) holder.splice(index, 1);
      else if (change === 1) holder[index % Math.max(1, holder.length)] = structuredClone(pick(STRANGE));
      else if (change === 2) holder.push(structuredClone(holder[index] ?? pick(STRANGE)));
      else if (holder.length > 0 && fraction() < 0.1)
        while (holder.length < 101) holder.push(structuredClone(holder[0]));
      continue;
    }
    const keys = Object.keys(holder);
    const key = keys.length > 0 ? pick(keys) : 'extra';
    const change = Math.floor(fraction() * 5);
    if (change === 0) delete holder[key];
    else if (change === 1) holder[key] = structuredClone(pick(STRANGE));
    else if (change === 2)
      holder[pick(['extra', 'type', 'constructor', 'toString'])] = structuredClone(pick(STRANGE));
    else if (change === 3 && typeof holder[key] === 'string')
      holder[key] = `${holder[key]}${pick(['', ' ', 'é', '🙂', '\u0000', '/'])}`;
    else if (fraction() < 0.1)
      for (let index = 0; index < 101; index += 1) holder[`k${index}`] = structuredClone(pick(STRANGE));
  }
  // What comes over the wire is JSON: no undefined, no holes.
  return JSON.parse(JSON.stringify(copy) ?? 'null');
}
