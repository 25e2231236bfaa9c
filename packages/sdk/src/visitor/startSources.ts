import type { Clock, Timers } from '@lodestone/core';
import type { SignalConfig } from '@lodestone/schema';
import { createScheduler } from '../signals/createScheduler.js';
import { onContactCopies } from '../signals/onContactCopies.js';
import { onConversionClicks } from '../signals/onConversionClicks.js';
import { onDeadClicks } from '../signals/onDeadClicks.js';
import { onElementSeen } from '../signals/onElementSeen.js';
import { onEngagedTime } from '../signals/onEngagedTime.js';
import { onExitIntent } from '../signals/onExitIntent.js';
import { onFileDownloads } from '../signals/onFileDownloads.js';
import { onForms } from '../signals/onForms.js';
import { onOutboundClicks } from '../signals/onOutboundClicks.js';
import { onPageViews } from '../signals/onPageViews.js';
import { onRageClicks } from '../signals/onRageClicks.js';
import { onScrollDepth } from '../signals/onScrollDepth.js';
import type { Emit } from '../signals/SignalSource.js';

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
    onExitIntent(exit),
    onRageClicks,
    onDeadClicks,
  ].map((start) => start(emit, ports));
  return () => {
    for (const stop of stops) stop();
    scheduler.stop();
  };
}
