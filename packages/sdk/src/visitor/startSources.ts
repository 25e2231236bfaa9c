import type { Clock, Timers } from '@lodestone/core';
import type { ExitSignal, SignalConfig } from '@lodestone/schema';
import { createScheduler } from '../signals/createScheduler.js';
import { onContactCopies } from '../signals/onContactCopies.js';
import { onConversionClicks } from '../signals/onConversionClicks.js';
import { onDeadClicks } from '../signals/onDeadClicks.js';
import { onElementSeen } from '../signals/onElementSeen.js';
import { onEngagedTime } from '../signals/onEngagedTime.js';
import { onFileDownloads } from '../signals/onFileDownloads.js';
import { onForms } from '../signals/onForms.js';
import { onOutboundClicks } from '../signals/onOutboundClicks.js';
import { onPageViews } from '../signals/onPageViews.js';
import { onRageClicks } from '../signals/onRageClicks.js';
import { onScrollDepth } from '../signals/onScrollDepth.js';
import type { Emit, SignalSource } from '../signals/SignalSource.js';

interface Page {
  window: Window & typeof globalThis;
  document: Document;
  clock: Clock;
  timers: Timers;
}

/** Starts every source of signals with one beat for all; gives the way to stop them. */
export function startSources(emit: Emit, page: Page, { conversions, exit }: SignalConfig = {}): () => void {
  const scheduler = createScheduler(page.document, page.timers);
  const ports = { ...page, scheduler };
  const stops = [
    onPageViews,
    onEngagedTime,
    onScrollDepth,
    onElementSeen,
    onConversionClicks(conversions),
    onOutboundClicks,
    onFileDownloads,
    onContactCopies,
    onForms,
    ...(exit?.length ? [later(exit)] : []),
    onRageClicks,
    onDeadClicks,
  ].map((start) => start(emit, ports));
  return () => {
    for (const stop of stops) stop();
    scheduler.stop();
  };
}

/** Few sites ask for signs of leaving: what watches for them is a chunk of its own. Without it nothing is watched. */
const later =
  (kinds: readonly ExitSignal[]): SignalSource =>
  (emit, ports) => {
    let stop: (() => void) | undefined;
    let isStopped = false;
    import('../signals/onExitIntent.js').then(
      ({ onExitIntent }) => {
        if (!isStopped) stop = onExitIntent(kinds)(emit, ports);
      },
      () => undefined,
    );
    return () => {
      isStopped = true;
      stop?.();
    };
  };
