import type {
  EventDetails,
  EventName,
  LeadSubmission,
  MagnetPort,
  SubmitOutcome,
  WidgetHost,
} from '@lodestone/core';
import type { Campaign } from '@lodestone/schema';

export interface FakeWidgetHost<Messages> extends WidgetHost<Messages> {
  /** Everything that was emitted, in order. */
  readonly events: { name: EventName; detail: EventDetails[EventName]; target: object | undefined }[];
  readonly submissions: LeadSubmission[];
  readonly calls: { prepare: number; makeKey: number };
  /** Moves the monotonic clock. */
  passMs(elapsedMs: number): void;
}

export interface FakeWidgetHostOptions<Messages> {
  messages: Messages;
  campaigns?: readonly Campaign[];
  locale?: string;
  direction?: 'ltr' | 'rtl';
  theme?: 'light' | 'dark' | 'auto';
  privacyUrl?: string;
  /** What becomes of each submission; delivered if not given. */
  onSubmit?: (submission: LeadSubmission) => SubmitOutcome | Promise<SubmitOutcome>;
  /** What widgets that promise something see; without it they cannot be loaded. */
  magnets?: MagnetPort;
  /** Names of `before-…` events that the page cancels. */
  cancels?: readonly EventName[];
}

/** A `WidgetHost` without SDK, network or storage: it records what a widget does and dispatches the events on their targets. */
export function fakeWidgetHost<Messages>({
  messages,
  campaigns = [],
  locale = 'en',
  direction = 'ltr',
  theme = 'light',
  privacyUrl,
  onSubmit,
  magnets,
  cancels = [],
}: FakeWidgetHostOptions<Messages>): FakeWidgetHost<Messages> {
  const calls = { prepare: 0, makeKey: 0 };
  const events: FakeWidgetHost<Messages>['events'] = [];
  const submissions: LeadSubmission[] = [];
  let clockMs = 1_000;
  return {
    locale,
    direction,
    theme,
    formsUrl: 'https://forms.example/v1/forms/demo/',
    privacyUrl,
    events,
    submissions,
    calls,
    passMs(elapsedMs) {
      clockMs += elapsedMs;
    },
    campaign: async (id) => campaigns.find((campaign) => campaign.id === id),
    loadMessages: async () => messages,
    magnets: () => (magnets ? Promise.resolve(magnets) : Promise.reject(new Error('no magnets'))),
    prepare() {
      calls.prepare += 1;
    },
    makeKey() {
      calls.makeKey += 1;
      return `fake-key-${String(calls.makeKey).padStart(8, '0')}`;
    },
    nowMs: () => clockMs,
    async submit(submission) {
      submissions.push(structuredClone(submission));
      const delivered = {
        status: 'delivered',
        receiptId: 'receipt-1',
        key: submission.key ?? 'none',
      } as const;
      return onSubmit ? onSubmit(submission) : delivered;
    },
    emit(name, detail, target) {
      events.push({ name, detail, target });
      if (target && 'dispatchEvent' in target)
        (target as EventTarget).dispatchEvent(
          new CustomEvent(`lodestone:${name}`, { detail, bubbles: true, composed: true }),
        );
      return !cancels.includes(name);
    },
  };
}
