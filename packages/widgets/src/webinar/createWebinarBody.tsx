import type { MagnetPort } from '@lodestone/core';
import { createFormats } from '@lodestone/i18n';
import type { SeatPromise, WebinarCard } from '@lodestone/schema';
import { Component, type JSX } from 'preact';
import type { BodyProps, CreateBody, OutcomeProps } from '../body/Body.js';
import { Countdown } from '../magnets/Countdown.js';
import { localText } from '../magnets/localText.js';
import { MAGNET_CSS } from '../magnets/magnetCss.js';
import { moreTexts } from '../magnets/moreTexts.js';
import { WithPromise } from '../magnets/WithPromise.js';
import { wordsOf } from '../magnets/Words.js';
import { calendarLinks } from './calendarLinks.js';

/** The countdown runs in the last day. */
const COUNTDOWN_MS = 86_400_000;
const SOON_MS = 15 * 60_000;

export type WebinarState = 'before' | 'soon' | 'live' | 'over' | 'cancelled';

/** Where a webinar is at a moment of the server's clock. */
export function webinarStateAt(card: WebinarCard, nowMs: number): WebinarState {
  const startMs = Date.parse(card.startsAt);
  if (card.isCancelled) return 'cancelled';
  if (nowMs >= startMs + card.durationMinutes * 60_000) return 'over';
  if (nowMs >= startMs) return 'live';
  return startMs - nowMs <= SOON_MS ? 'soon' : 'before';
}

/** Date, speakers and free seats before the form; seat, calendar and way in after it. */
export const createWebinarBody: CreateBody = (model, magnets) => {
  const card = model.campaign.webinar;
  const Words = wordsOf(model);
  if (!card) return {};
  return {
    css: MAGNET_CSS,
    Intro: (props: BodyProps) => <WebinarIntro {...props} card={card} magnets={magnets} />,
    Outcome: (props: OutcomeProps) => (
      <WithPromise
        {...props}
        magnets={magnets}
        Words={Words}
        Kept={({ promise }) => <Seat {...props} card={card} promise={promise as SeatPromise | null} />}
      />
    ),
  };
};

interface IntroProps extends BodyProps {
  card: WebinarCard;
  magnets: MagnetPort;
}

class WebinarIntro extends Component<IntroProps, { card?: WebinarCard; seatsLeft?: number }> {
  #isGone = false;

  override componentDidMount(): void {
    const { magnets, card } = this.props;
    // The card may be a minute old: seats and changes are asked for now.
    void magnets
      .ask(`v1/webinars/${encodeURIComponent(magnets.site)}/${encodeURIComponent(card.id)}`)
      .then((now) => {
        if (this.#isGone || !now) return;
        const { seatsLeft } = now as { seatsLeft?: number };
        this.setState({
          card: { ...card, ...(now as Partial<WebinarCard>) },
          ...(typeof seatsLeft === 'number' ? { seatsLeft } : {}),
        });
      });
  }

  override componentWillUnmount(): void {
    this.#isGone = true;
  }

  render(): JSX.Element {
    const { model, magnets } = this.props;
    const { seatsLeft } = this.state;
    const card = this.state.card ?? this.props.card;
    const { locale } = model.host;
    const t = moreTexts(model);
    const startMs = Date.parse(card.startsAt);
    const state = webinarStateAt(card, magnets.serverNowMs());
    const isAhead = state === 'before' || state === 'soon';
    const words = (count: number): string => (count > 0 ? t('webinar.seats', { count }) : t('webinar.full'));
    return (
      <div class="magnet" part="webinar">
        <strong>{localText(card.title, locale)}</strong>
        <When card={card} locale={locale} hostTime={(time) => t('webinar.host-time', { time })} />
        <span class="small">{t('webinar.minutes', { count: card.durationMinutes })}</span>
        {(card.speakers ?? []).map(({ name, role }) => (
          <span key={name}>
            {name}
            {role && <span class="small"> · {localText(role, locale)}</span>}
          </span>
        ))}
        {isAhead && startMs - magnets.serverNowMs() < COUNTDOWN_MS && (
          <Countdown
            untilMs={startMs}
            serverNowMs={magnets.serverNowMs}
            locale={locale}
            text={(time) => t('webinar.in', { time })}
            onEnd={() => this.forceUpdate()}
          />
        )}
        {state === 'live' && <strong>{t('webinar.live')}</strong>}
        {state === 'over' && <span>{t(card.hasReplay ? 'webinar.replay' : 'webinar.over')}</span>}
        {state === 'cancelled' && <strong>{t('webinar.cancelled')}</strong>}
        {isAhead && card.seats !== undefined && (
          // The line is there before the number: nothing below it may move.
          <span class="line" aria-live="polite">
            {seatsLeft === undefined ? '' : words(seatsLeft)}
          </span>
        )}
      </div>
    );
  }
}

interface WhenProps {
  card: WebinarCard;
  locale: string;
  hostTime: (time: string) => string;
}

/** The moment in the visitor's zone, and in the host's where the clocks differ. */
function When({ card: { startsAt, timeZone }, locale, hostTime }: WhenProps): JSX.Element {
  const { date, dateTime } = createFormats(locale);
  const startMs = Date.parse(startsAt);
  const here = dateTime(startMs, { weekday: true });
  const whole = dateTime(startMs, { weekday: true, timeZone });
  // On the same day the hour is enough.
  const isSameDay = date(startMs) === date(startMs, { timeZone });
  const there = isSameDay ? clockAt(startMs, locale, timeZone) : whole;
  return (
    <span>
      <time dateTime={startsAt}>{here}</time>
      {whole && whole !== here && <span class="small"> ({hostTime(there)})</span>}
    </span>
  );
}

/** `23:00`; empty where the zone is unknown. */
function clockAt(ms: number, locale: string, timeZone: string): string {
  try {
    return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(ms);
  } catch {
    return '';
  }
}

interface SeatProps extends OutcomeProps {
  card: WebinarCard;
  promise: SeatPromise | null;
}

function Seat({ model, card, promise }: SeatProps): JSX.Element | null {
  if (!promise) return null;
  const { locale } = model.host;
  const t = moreTexts(model);
  const title = localText(card.title, locale);
  const { google, outlook } = calendarLinks(card, { title, text: promise.joinUrl ?? '' });
  const link = (href: string, words: string, isMain = false): JSX.Element => (
    <a class={isMain ? 'button' : 'plain'} part="link" href={href} target="_blank" rel="noopener">
      {words}
    </a>
  );
  if (promise.seat === 'waiting')
    return <p class="magnet">{t('webinar.waiting', { count: promise.place ?? 1 })}</p>;
  return (
    <div class="magnet">
      <strong>{t('webinar.reserved')}</strong>
      <When card={card} locale={locale} hostTime={(time) => t('webinar.host-time', { time })} />
      <div class="actions">
        {promise.joinUrl && link(promise.joinUrl, t('webinar.join'), true)}
        <a class="plain" part="link" href={promise.icsUrl} download={`${card.id}.ics`}>
          {t('webinar.file')}
        </a>
        {link(google, 'Google Calendar')}
        {link(outlook, 'Outlook')}
      </div>
    </div>
  );
}
