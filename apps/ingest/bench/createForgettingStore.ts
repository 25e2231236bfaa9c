import type { Store } from '../src/store/Store.js';

/** Says `stored` to everything and keeps nothing: what the server costs without a store. */
export function createForgettingStore(): Store {
  const settings = new Map<string, string>();
  const nothing = async () => undefined;
  return {
    commit: async (batches) => batches.map(({ items }) => items.map(() => 'stored' as const)),
    hasItem: async () => false,
    listLeads: async () => [],
    findLead: nothing,
    latestLeadId: async () => '',
    countLeads: async () => new Map(),
    countNoLeads: async () => ({ held: 0, 'not-a-lead': 0 }),
    listSubmissions: async () => [],
    overrule: async () => false,
    latestRevision: async () => 0,
    listChanges: async (revision) => ({ leads: [], revision, hasMore: false }),
    projectNext: async () => 0,
    projectBehaviour: async () => 0,
    rebuildBehaviour: nothing,
    purgeEvents: async () => false,
    countWaitingEvents: async () => 0,
    readLeadStage: async () => undefined,
    readTimeline: async () => undefined,
    countLeftOut: async () => ({ bot: 0, own: 0 }),
    moveLifecycle: async () => false,
    readFunnel: async () => [],
    listSegments: async () => [],
    writeSegment: nothing,
    listTasks: async () => [],
    findTask: async () => undefined,
    createTask: async () => undefined,
    changeTask: async () => undefined,
    listViews: async () => [],
    writeView: nothing,
    removeView: nothing,
    claimMailDomains: async () => [],
    settleMailDomain: nothing,
    listDueJobs: async () => [],
    claimJobs: async () => [],
    settleMail: nothing,
    postponeJob: nothing,
    readMailbox: async () => ({
      sent: 0,
      lastSentAtMs: undefined,
      suppressed: new Set(),
      confirmed: new Set(),
    }),
    confirm: async () => false,
    listConfirmed: async () => [],
    resendMail: nothing,
    resendUnconfirmed: nothing,
    suppress: nothing,
    listMails: async () => [],
    onLeads: () => () => undefined,
    readSetting: async (name) => settings.get(name),
    writeSetting: async (name, value) => void settings.set(name, value),
    async createSetting(name, value) {
      if (settings.has(name)) return false;
      settings.set(name, value);
      return true;
    },
    addSession: nothing,
    hasSession: async () => false,
    endSession: nothing,
    endAllSessions: nothing,
    readAttempts: async () => ({ failures: 0, blockedUntilMs: 0 }),
    writeAttempts: nothing,
    ping: nothing,
    close: nothing,
  };
}
