import {
  type CampaignFacts,
  type CampaignMemory,
  type ConsentState,
  decideCampaign,
  delayMsOf,
  type Explanation,
  explainCampaign,
  type GateName,
  groupOf,
  isReadApart,
  momentsOf,
  resolveCampaign,
} from '@lodestone/core';
import { isLike, type RuleFacts } from '@lodestone/core/scoring';
import type { Campaign } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { threadKeyOf } from '../chat/threadKeyOf.js';
import { choiceKey } from '../client/startConsent.js';
import type { Report, Teller } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import type { Track } from '../signals/createTracker.js';
import { startEngagedTime } from '../signals/startEngagedTime.js';
import { createVisitorMemory } from '../visitor/createVisitorMemory.js';
import { readDevice } from '../visitor/readDevice.js';
import type { Show, WidgetHandle } from '../widgets/createShow.js';
import type { ConfigSource } from './createConfig.js';
import type { TrackedEvent } from './createMoments.js';
import { findOverlay } from './findOverlay.js';
import type { Conditions } from './watchConditions.js';

/** While something of the page or another surface holds a campaign back, it is looked at again this often. */
const RECHECK_MS = 400;
const SEARCH_HOST = /\b(?:google|bing|yandex|duckduckgo|yahoo|baidu|ecosia|qwant|brave|zarebin)\./;

export interface Director {
  /**
   * Shows a campaign because the page or the visitor asked for it: trigger and frequency do not hold it. Of a chat that is not
   * asked for only the launcher comes.
   */
  open(id: string, isAsked?: boolean): Promise<boolean>;
  close(id?: string): void;
  explain(id: string): Explanation;
  /** Something happened: looks again at what may show by itself, once for all that happens in one task. */
  noticed(): void;
  /** Forgets what visitors did with campaigns. */
  forget(): void;
  /** Resolves once what reads the targeting of the known campaigns has come, or failed to. */
  settled(): Promise<void> | undefined;
}

export interface DirectorPorts extends BrowserPorts {
  options: ResolvedOptions;
  config: ConfigSource;
  consent: ConsentState;
  makeKey: () => string;
  teller: Teller;
  report: Report;
  onChunkFailed: (cause: unknown) => void;
  show: Show;
  /** What was tracked, and stages that were reached: `stage warm`. */
  events: ReadonlySet<string>;
  /** What was tracked, with its props. */
  tracked: readonly TrackedEvent[];
  track: Track;
  /** Adds to `events`, and considers what follows. */
  reached: (event: string) => void;
  /** Selectors of triggers that were clicked. */
  clicks: Set<string>;
  /** What is known of the visitor, once something is granted. */
  facts: () => RuleFacts | undefined;
}

/** Decides what shows and when: facts from the page, the decision from `core`, one surface at a time. */
export function createDirector(ports: DirectorPorts): Director {
  const { config, teller, report, consent, onChunkFailed, show: mount, track } = ports;
  const { window, document, clock, timers, listen, options, storage, events, clicks } = ports;
  const memory = createVisitorMemory(options.site, storage, consent, ports.makeKey);
  const shown = new Set<string>();
  const suppressed = new Set<string>();
  const eligible = new Set<string>();
  /** Also those on their way: a chat that goes on by itself may be asked for meanwhile. */
  const chats = new Map<string, Promise<WidgetHandle | undefined>>();
  let scrollPct = 0;
  let current: { id: string; handle?: WidgetHandle | undefined } | undefined;
  let cancelRecheck: () => void = () => undefined;
  let cancelLook: (() => void) | undefined;
  let conditions: Conditions = {};
  let loading: Promise<void> | undefined;
  /** The campaign whose form the visitor began or sent: nothing else asks for anything meanwhile, nor after a conversion. */
  let busyCampaign: string | undefined;
  let lastShownAtMs: number | undefined;
  let path = window.location.pathname;
  let spentMs = 0;
  const isFromSearch =
    readDevice(window) === 'phone' && SEARCH_HOST.test(document.referrer.split('/')[2] ?? '');

  let isEnded = false;
  ports.atEnd(() => {
    isEnded = true;
    cancelRecheck();
    cancelLook?.();
  });

  memory.turnPage(clock.nowMs());
  const time = startEngagedTime(ports, consider);
  const note =
    (answer: 'dismissedAtMs' | 'convertedAtMs') =>
    ({ campaign }: { campaign: string }): void => {
      memory.note(campaign, answer, clock.nowMs());
      if (answer === 'convertedAtMs') ports.reached(`after ${campaign}`);
    };
  teller.on('dismiss', note('dismissedAtMs'));
  for (const kept of ['queued', 'success'] as const) teller.on(kept, note('convertedAtMs'));
  teller.on('start', ({ campaign }) => {
    busyCampaign = campaign;
  });
  teller.on('close', ({ campaign }) => {
    if (!memory.of(campaign).convertedAtMs) busyCampaign = undefined;
    if (current?.id === campaign) current = undefined;
    const closed = config.campaign(campaign);
    if (closed && resolveCampaign(closed).isPromotion) lastShownAtMs = clock.nowMs();
    noticed();
  });
  for (const [target, type] of [
    [(window as { navigation?: EventTarget }).navigation ?? window, 'navigatesuccess'],
    [window, 'popstate'],
  ] as const)
    listen(target, type, () => {
      // A page that changes its address by itself turns to another page; what only its query says does not.
      if (window.location.pathname !== path) memory.turnPage(clock.nowMs());
      path = window.location.pathname;
      noticed();
    });
  listen(document, 'visibilitychange', () => {
    const engagedMs = Math.floor(time.engagedMs());
    if (engagedMs > spentMs) memory.spend(engagedMs - spentMs, clock.nowMs());
    spentMs = engagedMs;
  });
  void config.known.then(() => {
    const { campaigns } = config.latest();
    // Whoever wrote goes on with the conversation on every page.
    const talk = campaigns.find(({ widget }) => widget === 'chat');
    if (talk && storage.get(threadKeyOf(options.site))) void show(talk.id);
    for (const { trigger, cancel, targeting } of campaigns.map((each) => ({
      ...each,
      ...resolveCampaign(each),
    }))) {
      const moments = [trigger, cancel].flatMap((each) => (each ? momentsOf(each) : []));
      for (const moment of moments) {
        const leftMs = delayMsOf(moment);
        if (moment.type === 'delay') time.watch(leftMs);
        if (moment.type === 'time') time.watch(Math.max(0, leftMs - memory.visit().engagedMs));
      }
      // Only a page that needs more than time, clicks and the names of events pays for it.
      if (
        targeting ||
        moments.some((moment) => /^(?:scroll|seen|idle|exit)$/.test(moment.type) || isReadApart(moment))
      )
        loading ??= watchMore();
    }
    consider();
  });

  const watchMore = (): Promise<void> =>
    import('./watchConditions.js')
      .then(async ({ watchConditions }) => {
        conditions = await watchConditions({
          ...ports,
          seed: memory.seed,
          noticed,
          onScroll(depthPct) {
            scrollPct = depthPct;
            consider();
          },
        });
        consider();
      })
      .catch(onChunkFailed);

  function noticed(): void {
    cancelLook ??= timers.after(0, consider);
  }

  /** What is the same for all campaigns of one look. */
  function lookAround(): Omit<CampaignFacts, 'memory' | 'group'> {
    const { exclude = ['/checkout*'] } = config.latest();
    const engagedMs = Math.floor(time.engagedMs());
    const visit = memory.visit();
    return {
      nowMs: clock.nowMs(),
      meets: conditions.meets?.(),
      holds: conditions.holds,
      engagedMs,
      visitMs: visit.engagedMs + engagedMs - spentMs,
      pages: visit.pages,
      visitAtMs: visit.startedAtMs,
      scrollPct,
      events,
      clicks,
      shown,
      openCampaign: current?.id ?? busyCampaign,
      overlay: findOverlay(document, window),
      isExcluded: exclude.some((pattern) => isLike(window.location.pathname, pattern)),
      isFirstFromSearch: isFromSearch && visit.pages < 2,
      lastShownAtMs,
    };
  }

  function factsOf(campaign: Campaign, around: ReturnType<typeof lookAround>): CampaignFacts {
    const group = groupOf(campaign, config.latest());
    // Who has chosen in our own notice has answered it.
    const isAnswered = campaign.widget === 'consent' && storage.get(choiceKey(options.site));
    return {
      ...around,
      memory: isAnswered ? { convertedAtMs: 1 } : memory.of(campaign.id),
      group: { ...group, memory: memoryOfGroup(group.name) },
    };
  }

  /** What all campaigns that share a budget left behind, as if they were one. */
  function memoryOfGroup(name: string): CampaignMemory {
    const all = config
      .latest()
      .campaigns.filter((each) => resolveCampaign(each).isPromotion && groupOf(each, {}).name === name)
      .map(({ id }) => memory.of(id));
    return {
      shownAtMs: all.flatMap(({ shownAtMs = [] }) => shownAtMs),
      dismissedAtMs: Math.max(0, ...all.map(({ dismissedAtMs = 0 }) => dismissedAtMs)) || undefined,
      dismissals: all.reduce((sum, { dismissals = 0 }) => sum + dismissals, 0),
    };
  }

  function explain(id: string): Explanation {
    const campaign = config.campaign(id);
    return explainCampaign(id, campaign, factsOf(campaign ?? NOBODY, lookAround()));
  }

  /** Looks at every campaign that may show by itself, the most important first; called when a fact changed. */
  function consider(): void {
    cancelRecheck();
    cancelLook?.();
    cancelLook = undefined;
    if (isEnded || current || options.isPreview) return;
    let isHeld = false;
    const around = lookAround();
    const byPriority = config
      .latest()
      .campaigns.filter((campaign) => !isManual(campaign))
      .sort((one, other) => (other.priority ?? 0) - (one.priority ?? 0));
    for (const campaign of byPriority) {
      const { verdict, gate } = decideCampaign(campaign, factsOf(campaign, around));
      if (verdict === 'suppressed') tellSuppressed(campaign.id, gate);
      isHeld ||= verdict === 'waiting' && (gate === 'overlay' || gate === 'pause');
      if (verdict !== 'eligible') continue;
      void begin(campaign);
      return;
    }
    if (isHeld) cancelRecheck = timers.after(RECHECK_MS, consider);
  }

  /** Shows a campaign that passed every gate, in the way that its experiment drew. */
  async function begin(campaign: Campaign): Promise<void> {
    const { id, trigger, experiment } = campaign;
    const { isPromotion, isAsked } = resolveCampaign(campaign);
    if (!eligible.has(id)) {
      eligible.add(id);
      teller.tell('eligible', { campaign: id });
      track('campaign_eligible', { campaign: id });
    }
    // A click is spent: the next one asks anew.
    if (isAsked) clicks.delete(`${(trigger as { value?: unknown }).value}`);
    if (experiment) {
      shown.add(id);
      const surface = { id };
      current = surface;
      const { drawVariant } = await import('./drawVariant.js');
      const drawn = drawVariant(campaign, memory.seed(), ports);
      if (current !== surface) return;
      current = undefined;
      if (!drawn) return consider();
      config.replace(drawn);
    }
    if (!(await show(id, isAsked || undefined))) return;
    if (isPromotion && !isAsked) {
      memory.note(id, 'shownAtMs', clock.nowMs());
      lastShownAtMs = clock.nowMs();
    }
    track('campaign_shown', { campaign: id });
  }

  function tellSuppressed(id: string, gate: GateName | undefined): void {
    if (suppressed.has(id) || shown.has(id)) return;
    suppressed.add(id);
    teller.tell('suppressed', { campaign: id, gate: gate ?? '' });
  }

  async function show(id: string, isAsked?: boolean): Promise<boolean> {
    const campaign = config.campaign(id);
    if (!campaign || isEnded) return false;
    if (resolveCampaign(campaign).placement === 'inline') {
      // It stands where the page put it: opening it brings it into view.
      const element = document.querySelector(`lodestone-form[campaign="${CSS.escape(id)}"]`);
      element?.scrollIntoView({ block: 'center' });
      return element !== null;
    }
    const surface: NonNullable<typeof current> = { id };
    // The launcher of a chat is no surface that keeps others away: it stays beside them.
    const isChat = campaign.widget === 'chat';
    const known = chats.get(id);
    if (known) {
      const launcher = await known;
      if (isAsked) launcher?.open?.();
      return launcher !== undefined;
    }
    if (!isChat) current = surface;
    shown.add(id);
    const mounting = mount({ campaign: id, isAsked }).catch((cause: unknown) => {
      report('sdk/chunk-failed', { campaign: id, cause });
      return undefined;
    });
    if (isChat) chats.set(id, mounting);
    const handle = await mounting;
    if (isChat) {
      if (!handle) chats.delete(id);
    } else if (current !== surface) handle?.close('api');
    else if (!handle) current = undefined;
    else surface.handle = handle;
    return handle !== undefined;
  }

  async function open(id: string, isAsked = true): Promise<boolean> {
    await config.tried;
    if (isEnded || current?.id === id) return current?.id === id;
    if (!config.campaign(id)) {
      report('config/unknown-campaign', { campaign: id });
      return false;
    }
    if (current && isAsked) close();
    return show(id, isAsked);
  }

  function close(id = current?.id): void {
    void chats.get(id as string)?.then((launcher) => launcher?.close('api'));
    chats.delete(id as string);
    if (!current || current.id !== id) return;
    const { handle } = current;
    current = undefined;
    handle?.close('api');
  }

  return {
    open,
    close,
    explain,
    noticed,
    forget: memory.clear,
    settled: () => loading,
  };
}

/** Stands where no campaign is. */
const NOBODY: Campaign = { id: '', widget: 'subscribe' };

const isManual = (campaign: Campaign): boolean => {
  const { trigger } = resolveCampaign(campaign);
  return 'type' in trigger && trigger.type === 'manual';
};
