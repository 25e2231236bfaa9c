import type { ConsentAsker } from './ConsentAsker.js';
import { whenThere } from './whenThere.js';

/** What of the IAB's GPP is read. Source: IAB Tech Lab, GPP CMP API. */
interface GppEvent {
  eventName?: string;
  listenerId?: number;
  data?: unknown;
  pingData?: GppPing;
}

interface GppPing {
  signalStatus?: string;
  applicableSections?: number[];
  parsedSections?: Record<string, unknown>;
}

type Section = Record<string, number | number[] | boolean | undefined>;

/** Opt-outs of the sections of the United States: 1 is "opted out". The TCF's section is for its own interface. */
const OPT_OUTS = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];
const TCF_SECTION = 2;

/**
 * IAB Global Privacy Platform: `__gpp`, used once `signalStatus` is `ready`. The sections of the United States are opt-out:
 * `functional` and `analytics` are granted, `marketing` unless sale, sharing or targeted advertising was refused, or the
 * section carries Global Privacy Control. Where the European section applies nothing is granted: `tcf` is the source for it.
 */
export const askGpp: ConsentAsker = (ports, tell) =>
  whenThere('__gpp', ports, (api) => {
    let listenerId: number | undefined;
    const judge = (ping: GppPing | undefined): void => {
      if (ping?.signalStatus !== 'ready') return;
      if (ping.applicableSections?.includes(TCF_SECTION)) {
        tell({ functional: false, analytics: false, marketing: false });
        return;
      }
      const sections = Object.values(ping.parsedSections ?? {}).flat() as Section[];
      const isRefused = sections.some(
        (section) => OPT_OUTS.some((name) => section?.[name] === 1) || section?.Gpc === true,
      );
      tell({ functional: true, analytics: true, marketing: !isRefused });
    };
    api('addEventListener', (event: GppEvent) => {
      listenerId = event.listenerId;
      judge(event.pingData);
    });
    ports.atEnd(() => api('removeEventListener', () => undefined, listenerId));
  });
