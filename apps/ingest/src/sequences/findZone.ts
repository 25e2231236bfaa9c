import type { StoredLead } from '../store/Store.js';

/** Most people of these countries live by one clock, though the region has several. */
const MAIN_ZONES: Readonly<Record<string, string>> = { UA: 'Europe/Kyiv' };

/** The zone of a country by whose clock all of it lives at a moment; nothing where there are several. */
function zoneOfCountry(country: string, nowMs: number): string | undefined {
  const main = MAIN_ZONES[country];
  if (main) return main;
  const zones = zonesOf(country);
  const times = new Set(zones.map((timeZone) => timeAt(timeZone, nowMs)));
  return times.size === 1 ? zones[0] : undefined;
}

function zonesOf(country: string): readonly string[] {
  try {
    // A property in Node 20, a function from Node 24 on.
    const region = new Intl.Locale(`und-${country}`) as Intl.Locale & {
      timeZones?: readonly string[];
      getTimeZones?: () => readonly string[] | undefined;
    };
    return region.getTimeZones?.() ?? region.timeZones ?? [];
  } catch {
    return [];
  }
}

const timeAt = (timeZone: string, nowMs: number): string =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(nowMs);

/**
 * By whose clock somebody lives, as far as it is known: from the country of the submission, else of the number, where all of
 * it has one time; else the zone of the site.
 */
export function findZone(
  lead: Pick<StoredLead, 'country' | 'checks'>,
  siteZone: string,
  nowMs: number,
): string {
  for (const country of [lead.country, lead.checks?.phone?.country]) {
    const zone = country && /^[A-Z]{2}$/.test(country) ? zoneOfCountry(country, nowMs) : undefined;
    if (zone) return zone;
  }
  return siteZone;
}
