import { type ConsentState, type KeyValueStore, parseJson } from '@lodestone/core';

interface CampaignMemory {
  dismissedAtMs?: number;
  convertedAtMs?: number;
}

/** Where the widgets keep what was begun in them. */
export const widgetsKey = (site: string): string => `lodestone:${site}:widgets`;

/** What is remembered of a visitor's answers to campaigns: in memory, and on the device while `functional` is granted. */
export interface VisitorMemory {
  of(campaign: string): CampaignMemory;
  note(campaign: string, answer: keyof CampaignMemory, atMs: number): void;
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

  /** What widgets kept goes as well, whether one of them is on this page or not. */
  function forget(): void {
    storage.remove(key);
    storage.remove(widgetsKey(site));
  }

  consent.onUpdate(({ purposes, previous }) => {
    if (!purposes.functional) return forget();
    if (previous.functional) return;
    memory = { ...read(storage, key), ...memory };
    if (Object.keys(memory).length > 0) keep();
  });

  return {
    of: (campaign) => memory[campaign] ?? {},
    note(campaign, answer, atMs) {
      memory = { ...memory, [campaign]: { ...memory[campaign], [answer]: atMs } };
      keep();
    },
    clear() {
      memory = {};
      forget();
    },
  };
}

/** What cannot be read counts as nothing; what is read is only compared with the time. */
const read = (storage: KeyValueStore, key: string): Record<string, CampaignMemory> =>
  Object(parseJson(storage.get(key)) ?? {});
