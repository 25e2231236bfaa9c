import type { ConsentAsker } from './ConsentAsker.js';
import { whenThere } from './whenThere.js';

/** What of the IAB's `TCData` is read. Source: IAB Tech Lab, CMP API v2. */
interface TcData {
  gdprApplies?: boolean;
  eventStatus?: string;
  listenerId?: number;
  purpose?: { consents?: Record<string, boolean | undefined> };
}

/** The stub answers before the visitor has: only these are decisions. `cmpuishown` is none. */
const DECIDED = ['tcloaded', 'useractioncomplete'];

/**
 * IAB Transparency and Consent Framework v2: `__tcfapi`. Purpose 1 (store on the device) is needed for anything; `functional`
 * asks for nothing more, `analytics` for purpose 8 (content performance), `marketing` for 3 and 4 (personalised ads).
 * Where the platform says that GDPR does not apply, everything is granted.
 */
export const askTcf: ConsentAsker = (ports, tell) =>
  whenThere('__tcfapi', ports, (api) => {
    let listenerId: number | undefined;
    const onData = (data: TcData | null, isSuccess: boolean): void => {
      if (!isSuccess || !data) return;
      listenerId = data.listenerId;
      const isFree = data.gdprApplies === false;
      if (!isFree && !DECIDED.includes(data.eventStatus ?? '')) return;
      const has = (...purposes: number[]): boolean =>
        isFree || [1, ...purposes].every((purpose) => data.purpose?.consents?.[purpose] === true);
      tell({ functional: has(), analytics: has(8), marketing: has(3, 4) });
    };
    api('addEventListener', 2, onData);
    ports.atEnd(() => api('removeEventListener', 2, () => undefined, listenerId));
  });
