import type { ConsentState, KeyValueStore } from '@lodestone/core';

interface CampaignMemory {
  dismissedAtMs?: number;
  convertedAtMs?: number;
}

/** What is remembered of a visitor's answers to campaigns: in memory, and on the device while `functional` is granted. */
export interface VisitorMemory {
  of(campaign: string): CampaignMemory;
  dismissed(campaign: string, atMs: number): void;
  converted(campaign: string, atMs: number): void;
  /** Forgets all, on the device too. */
  clear(): void;
}

export function createVisitorMemory(
  site: string,
  storage: KeyValueStore,
  consent: ConsentState,
): VisitorMemory {
  const key = `lodestone:${site}:campaigns`;
  let memory: Record<string, CampaignMemory> = consent.isGranted('functional') ? read(storage, key) : {};

  function keep(): void {
    if (consent.isGranted('functional')) storage.set(key, JSON.stringify(memory));
  }

  consent.onChange(({ current, previous }) => {
    if (current.functional === previous.functional) return;
    if (!current.functional) return storage.remove(key);
    memory = { ...read(storage, key), ...memory };
    if (Object.keys(memory).length > 0) keep();
  });

  function note(campaign: string, change: CampaignMemory): void {
    memory = { ...memory, [campaign]: { ...memory[campaign], ...change } };
    keep();
  }

  return {
    of: (campaign) => (Object.hasOwn(memory, campaign) ? (memory[campaign] ?? {}) : {}),
    dismissed: (campaign, atMs) => note(campaign, { dismissedAtMs: atMs }),
    converted: (campaign, atMs) => note(campaign, { convertedAtMs: atMs }),
    clear() {
      memory = {};
      storage.remove(key);
    },
  };
}

/** What another version or another script left there is not trusted. */
function read(storage: KeyValueStore, key: string): Record<string, CampaignMemory> {
  try {
    const value: unknown = JSON.parse(storage.get(key) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).map(([campaign, entry]) => [
        campaign,
        { ...time('dismissedAtMs', entry), ...time('convertedAtMs', entry) },
      ]),
    );
  } catch {
    return {};
  }
}

function time(name: keyof CampaignMemory, entry: unknown): CampaignMemory {
  const value = (entry as CampaignMemory | null)?.[name];
  return typeof value === 'number' ? { [name]: value } : {};
}
