import { isbot } from 'isbot';
import type { DoorRequest } from '../http/Door.js';
import type { Site } from '../sites/createSites.js';
import type { EventMark } from '../store/Store.js';

/** What a request itself says about who sent it. */
export interface RequestSigns {
  /** Its events are kept and count in nothing; never a reason to refuse a lead. */
  mark?: EventMark | undefined;
  /** `Sec-GPC: 1`. https://w3c.github.io/gpc/#the-sec-gpc-header-field-for-http-requests */
  hasGpc?: boolean | undefined;
}

export type ReadSigns = (
  request: Pick<DoorRequest, 'header' | 'address'>,
  site: Pick<Site, 'isOwnAddress'>,
) => RequestSigns;

/** User agents whose answer is kept: the pattern of all robots costs some microseconds, browsers are few. */
const MAX_KNOWN = 1_000;

/** Makes the reader of a request's signs. The user agent decides about robots (`isbot`), the address about the owner. */
export function createReadSigns(): ReadSigns {
  const known = new Map<string, boolean>();

  function isRobot(userAgent: string): boolean {
    const answer = known.get(userAgent);
    if (answer !== undefined) return answer;
    const found = isbot(userAgent);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(userAgent, found);
    return found;
  }

  return ({ header, address }, site) => {
    const mark = site.isOwnAddress(address) ? 'own' : isRobot(header('user-agent') ?? '') ? 'bot' : undefined;
    return { mark, hasGpc: header('sec-gpc') === '1' };
  };
}
