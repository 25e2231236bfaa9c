import { findItemProblem, type Item, type LeadItem, type MessageItem } from '@lodestone/schema';
import { threadIdOf } from '../chat/threadIdOf.js';
import type { Site } from '../sites/createSites.js';
import type { NewMessage } from '../store/chat/ChatStore.js';
import type { JobKind, LeadVia, NewEvent, NewItem, NewLead } from '../store/Store.js';
import { canonicalJson } from './canonicalJson.js';
import type { Judge } from './createJudge.js';
import { pickItem } from './pickItem.js';
import { sha256 } from './sha256.js';

/** The answer in which a lead names the conversation it comes from, by its token; it is not kept. */
export const THREAD_ANSWER = 'lodestone-thread';

export type ParsedItem = { item: Item; hash: string } | { path: string };

/** Checks one item of the wire; else says where its first problem is, dotted. */
export function parseItem(raw: unknown): ParsedItem {
  const path = findItemProblem(raw);
  if (path !== undefined) return { path };
  const canonical = canonicalJson(raw);
  return canonical === undefined ? { path: '' } : { item: pickItem(raw as Item), hash: sha256(canonical) };
}

/** Makes the rows' content of a checked item, with the server's own verdict. Never rejects. */
export async function toNewItem(
  item: Item,
  hash: string,
  site: Site,
  via: LeadVia,
  judge: Judge,
): Promise<NewItem> {
  const { key, type, at } = item;
  if (item.type === 'message') return { key, hash, type, at, message: toNewMessage(item, site) };
  if (item.type !== 'lead') return { key, hash, type, at, event: toNewEvent(item) };
  return { key, hash, type, at, lead: await toNewLead(item, site, via, judge) };
}

/** What is kept of an item beside its key and time. */
function toNewEvent(item: Exclude<Item, LeadItem | MessageItem>): NewEvent {
  switch (item.type) {
    case 'signal':
      return { name: item.name, props: item.props ?? {} };
    case 'identity':
      return { name: '', props: item.lead.contact };
    default: {
      const { visitor, ...purposes } = item.props;
      return { name: '', visitor, props: purposes };
    }
  }
}

/** The visitor's token ends here: what is kept is its hash. */
const toNewMessage = ({ props }: MessageItem, site: Site): NewMessage => ({
  ...{ threadId: threadIdOf(site.id, props.thread), author: 'visitor', name: '', text: props.text },
});

async function toNewLead({ lead }: LeadItem, site: Site, via: LeadVia, judge: Judge): Promise<NewLead> {
  const campaign = site.campaign(lead.campaign);
  const consents = lead.consents ?? [];
  const channel = lead.channel ?? 'form';
  const { [THREAD_ANSWER]: token, ...answers } = lead.answers ?? {};
  const judgement = await judge({
    contact: lead.contact,
    consents,
    channel,
    requiredPurposes: (campaign?.consents ?? [])
      .filter(({ required }) => required)
      .map(({ purpose }) => purpose),
    locale: lead.locale,
    country: lead.country,
    signals: lead.signals,
  });
  return {
    campaign: lead.campaign,
    isCampaignKnown: campaign !== undefined,
    widget: campaign?.widget,
    contact: lead.contact,
    answers,
    consents: consents.map((consent) => ({ ...consent, textHash: sha256(consent.text ?? '') })),
    judgement,
    jobKinds: jobKindsOf(lead, site),
    channel,
    locale: lead.locale,
    country: lead.country,
    page: lead.page ?? {},
    via,
    threadId: token === undefined ? undefined : threadIdOf(site.id, String(token)),
  };
}

/** Beside what the site asks for with every lead: a letter, where something was ticked that has to be confirmed. */
function jobKindsOf(
  { campaign, contact, consents = [] }: LeadItem['lead'],
  { jobKinds, mail, magnet }: Site,
): readonly JobKind[] {
  const promised = magnet(campaign);
  const kinds: readonly JobKind[] = promised ? [...jobKinds, 'promise'] : jobKinds;
  // The letter with a file asks for the same click.
  const isMailed =
    promised?.kind !== 'asset' &&
    contact.email !== undefined &&
    consents.some(({ granted, purpose }) => granted && mail?.doubleOptIn.includes(purpose));
  return isMailed ? [...kinds, 'mail'] : kinds;
}
