import {
  type CampaignFacts,
  type Explanation,
  explainCampaign,
  type Gate,
  readTrigger,
  resolveCampaign,
} from '@lodestone/core';
import type { RuleFacts } from '@lodestone/core/scoring';
import type { CampaignTrigger } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { threadKeyOf } from '../chat/threadKeyOf.js';
import { choiceKey } from '../client/startConsent.js';
import type { Report, Teller } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import { startEngagedTime } from '../signals/startEngagedTime.js';
import type { VisitorMemory } from '../visitor/createVisitorMemory.js';
import type { Show, WidgetHandle } from '../widgets/createShow.js';
import type { ConfigSource } from './createConfig.js';
import { isHostModalOpen } from './isHostModalOpen.js';

/** While a dialog of the page or another surface holds a campaign back, it is looked at again this often. */
const RECHECK_MS = 1_000;

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
  /** Resolves once what reads the targeting of the known campaigns has come, or failed to. */
  settled(): Promise<void> | undefined;
}

export interface DirectorPorts extends BrowserPorts {
  options: ResolvedOptions;
  config: ConfigSource;
  memory: VisitorMemory;
  teller: Teller;
  report: Report;
  onChunkFailed: (cause: unknown) => void;
  show: Show;
  /** What was tracked, and stages that were reached: `stage warm`. */
  events: ReadonlySet<string>;
  /** Adds to `events`, and considers what follows. */
  reached: (event: string) => void;
  /** Selectors of triggers that were clicked. */
  clicks: ReadonlySet<string>;
  /** What is known of the visitor, once something is granted. */
  facts: () => RuleFacts | undefined;
}

/** Decides what shows and when: facts from the page, the decision from `core`, one surface at a time. */
export function createDirector(ports: DirectorPorts): Director {
  const {
    config,
    memory,
    teller,
    report,
    onChunkFailed,
    show: mount,
    document,
    clock,
    timers,
    options,
    storage,
    events,
    clicks,
  } = ports;
  const shown = new Set<string>();
  const suppressed = new Set<string>();
  /** Also those on their way: a chat that goes on by itself may be asked for meanwhile. */
  const chats = new Map<string, Promise<WidgetHandle | undefined>>();
  let scrollPct = 0;
  let current: { id: string; handle?: WidgetHandle | undefined } | undefined;
  let cancelRecheck: () => void = () => undefined;
  let cancelLook: (() => void) | undefined;
  let startReading: (() => CampaignFacts['meets']) | undefined;
  let loading: Promise<void> | undefined;
  /** The campaign whose form the visitor began or sent: nothing else asks for anything meanwhile, nor after a conversion. */
  let busyCampaign: string | undefined;

  let isEnded = false;
  ports.atEnd(() => {
    isEnded = true;
    cancelRecheck();
    cancelLook?.();
  });

  const time = startEngagedTime(ports, consider);
  const note =
    (answer: 'dismissedAtMs' | 'convertedAtMs') =>
    ({ campaign }: { campaign: string }): void =>
      memory.note(campaign, answer, clock.nowMs());
  teller.on('dismiss', note('dismissedAtMs'));
  for (const kept of ['queued', 'success'] as const) teller.on(kept, note('convertedAtMs'));
  teller.on('start', ({ campaign }) => {
    busyCampaign = campaign;
  });
  teller.on('close', ({ campaign }) => {
    if (!memory.of(campaign).convertedAtMs) busyCampaign = undefined;
    if (current?.id !== campaign) return;
    current = undefined;
    consider();
  });
  void config.known.then(() => {
    // Whoever wrote goes on with the conversation on every page.
    const talk = config.latest().campaigns.find(({ widget }) => widget === 'chat');
    if (talk && storage.get(threadKeyOf(options.site))) void show(talk.id);
    for (const campaign of config.latest().campaigns) {
      const { trigger } = resolveCampaign(campaign);
      const { rule } = readTrigger(trigger, facts(campaign.id, undefined));
      if (rule.type === 'delay') time.watch((rule as CampaignTrigger).value as number);
      // Only a page that needs more than time, clicks and events pays for it.
      if (campaign.targeting || /^(?:scroll|exit)$/.test(rule.type)) loading ??= watchMore();
    }
    consider();
  });

  const watchMore = (): Promise<void> =>
    import('./watchConditions.js')
      .then(async ({ watchConditions }) => {
        startReading = await watchConditions({
          ...ports,
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

  function facts(id: string, meets: CampaignFacts['meets']): CampaignFacts {
    // Who has chosen in our own notice has answered it.
    const isAnswered = config.campaign(id)?.widget === 'consent' && storage.get(choiceKey(options.site));
    return {
      nowMs: clock.nowMs(),
      meets,
      engagedMs: Math.floor(time.engagedMs()),
      scrollPct,
      events,
      clicks,
      shown,
      openCampaign: current?.id ?? busyCampaign,
      isHostModalOpen: isHostModalOpen(document),
      ...((isAnswered ? { convertedAtMs: 1 } : memory.of(id)) as Pick<
        CampaignFacts,
        'dismissedAtMs' | 'convertedAtMs'
      >),
    };
  }

  const explain = (id: string, meets = startReading?.()): Explanation =>
    explainCampaign(id, config.campaign(id), facts(id, meets));

  /** Looks at every campaign that may show by itself; called when a fact changed. */
  function consider(): void {
    cancelRecheck();
    cancelLook?.();
    cancelLook = undefined;
    if (isEnded || current) return;
    let isHeld = false;
    const meets = startReading?.();
    for (const campaign of config.latest().campaigns) {
      if (resolveCampaign(campaign).trigger.type === 'manual') continue;
      const { verdict, gates } = explain(campaign.id, meets);
      if (verdict === 'eligible') {
        teller.tell('eligible', { campaign: campaign.id });
        void show(campaign.id);
        return;
      }
      if (verdict === 'suppressed') tellSuppressed(campaign.id, gates);
      isHeld ||= verdict === 'waiting' && gates.every(({ gate, passed }) => passed || gate === 'host-modal');
    }
    if (isHeld) cancelRecheck = timers.after(RECHECK_MS, consider);
  }

  function tellSuppressed(id: string, gates: readonly Gate[]): void {
    if (suppressed.has(id) || shown.has(id)) return;
    suppressed.add(id);
    teller.tell('suppressed', { campaign: id, gate: gates.find(({ passed }) => !passed)?.gate ?? '' });
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
    explain: (id) => explain(id),
    noticed,
    settled: () => loading,
  };
}
