import { Component, type JSX } from 'preact';
import { createTicker } from './createTicker.js';

export interface CountdownProps {
  /** Epoch milliseconds by the server's clock. */
  untilMs: number;
  serverNowMs: () => number;
  locale: string;
  /** The sentence around the time. */
  text: (time: string) => string;
  onEnd?: (() => void) | undefined;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** `2 days 5 hr`, `03:09`: the two largest parts, in the digits of the locale. */
export function writeDuration(leftMs: number, locale: string): string {
  const unit = (value: number, name: 'day' | 'hour' | 'minute'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  const left = Math.max(0, leftMs);
  if (left >= DAY_MS) {
    const hours = Math.floor((left % DAY_MS) / HOUR_MS);
    const days = unit(Math.floor(left / DAY_MS), 'day');
    return hours > 0 ? `${days} ${unit(hours, 'hour')}` : days;
  }
  if (left >= HOUR_MS)
    return `${unit(Math.floor(left / HOUR_MS), 'hour')} ${unit(Math.floor((left % HOUR_MS) / MINUTE_MS), 'minute')}`;
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const seconds = Math.ceil(left / 1_000);
  return `${two.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}

/** What is left until a moment of the server's. It is no live region: a screen reader that asks gets the time, once. */
export class Countdown extends Component<CountdownProps> {
  #stop: (() => void) | undefined;
  #hasEnded = false;

  override componentDidMount(): void {
    this.#stop = createTicker(() => this.forceUpdate());
  }

  override componentDidUpdate(): void {
    const { untilMs, serverNowMs, onEnd } = this.props;
    if (this.#hasEnded || serverNowMs() < untilMs) return;
    this.#hasEnded = true;
    this.#stop?.();
    onEnd?.();
  }

  override componentWillUnmount(): void {
    this.#stop?.();
  }

  render(): JSX.Element {
    const { untilMs, serverNowMs, locale, text } = this.props;
    return (
      <p class="countdown" part="countdown" role="timer">
        {text(writeDuration(untilMs - serverNowMs(), locale))}
      </p>
    );
  }
}
