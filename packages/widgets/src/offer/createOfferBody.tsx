import type { MagnetPort } from '@lodestone/core';
import { createFormats } from '@lodestone/i18n';
import type { OfferCard, OfferPromise } from '@lodestone/schema';
import { Component, type ComponentChildren, type JSX } from 'preact';
import type { Body, BodyProps, CreateBody, OutcomeProps } from '../body/Body.js';
import { Countdown } from '../magnets/Countdown.js';
import { localText } from '../magnets/localText.js';
import { moreTexts } from '../magnets/moreTexts.js';
import { WithPromise } from '../magnets/WithPromise.js';
import { wordsOf } from '../magnets/Words.js';
import { Heading } from '../view/Heading.js';
import { OFFER_CSS } from './offerCss.js';
import { Wheel } from './Wheel.js';

/** A deadline that is further away is a date. */
const COUNTDOWN_MS = 14 * 86_400_000;
/** The wheel turns so long; then the words say what it gave. */
const TURN_MS = 3_800;

/** A code, a wheel, a reminder of the cart or further products. Deadlines, codes and prizes are the server's. */
export const createOfferBody: CreateBody = (model, magnets) => {
  const card = model.campaign.offer;
  if (!card) return {};
  const Words = wordsOf(model);
  // Without a field to fill there is no form: the offer is for everybody.
  const isOpen = model.campaign.fields?.length === 0;
  const body: Body = { css: OFFER_CSS };
  const deadline = createDeadline(card, model.campaign.id, magnets, () => {
    const { fields, consents } = model.form;
    model.form.ask({ fields, consents });
  });
  if (isOpen)
    body.View = (props) => (
      <Shown {...props}>
        <Offer {...props} card={card} deadline={deadline} magnets={magnets} />
      </Shown>
    );
  else body.Intro = (props) => <Offer {...props} card={card} deadline={deadline} magnets={magnets} />;
  body.Outcome = (props: OutcomeProps) => (
    <WithPromise
      {...props}
      magnets={magnets}
      Words={Words}
      Kept={({ promise }) => <Won {...props} card={card} promise={promise as OfferPromise | null} />}
    />
  );
  const Ended = (props: BodyProps): JSX.Element => (
    <Shown {...props}>
      <p class="magnet">{moreTexts(model)('offer.ended')}</p>
    </Shown>
  );
  deadline.onEnd(() => {
    if (!model.form.key()) body.View = Ended;
  });
  return body;
};

interface Deadline {
  isLimited: boolean;
  /** Epoch milliseconds of the server's; undefined where there is none, and until it was asked. */
  untilMs(): number | undefined;
  onEnd(listener: () => void): void;
  end(): void;
}

/** The moment is the server's for this visitor; where it does not answer, the one for everybody. It never grows. */
function createDeadline(
  { id, endsAt, minutes }: OfferCard,
  campaign: string,
  magnets: MagnetPort,
  onChange: () => void,
): Deadline {
  const listeners: (() => void)[] = [];
  let untilMs = endsAt === undefined ? undefined : Date.parse(endsAt);
  const isLimited = minutes !== undefined || endsAt !== undefined;
  let isTold = false;
  const end = (): void => {
    for (const listener of listeners) listener();
    onChange();
  };
  const check = (): void => {
    if (untilMs !== undefined && untilMs <= magnets.serverNowMs()) end();
    else onChange();
  };
  if (isLimited)
    void magnets
      .ask('v1/offers', { site: magnets.site, campaign, offer: id, visitor: magnets.visitor() })
      .then((answer) => {
        const told = Date.parse(String(answer?.endsAt ?? ''));
        if (!Number.isNaN(told)) untilMs = told;
        isTold = true;
        check();
      });
  return {
    isLimited,
    untilMs: () => (isTold ? untilMs : undefined),
    onEnd: (listener) => void listeners.push(listener),
    end,
  };
}

interface OfferProps extends BodyProps {
  card: OfferCard;
  deadline: Deadline;
  magnets: MagnetPort;
}

/** A surface of an offer without a form: the head is drawn here. */
function Shown({ model, headingLevel, children }: BodyProps & { children: ComponentChildren }): JSX.Element {
  return (
    <div class="form">
      <div class="head">
        <Heading class="title" part="title" level={headingLevel} id={model.id}>
          {model.texts.t('title')}
        </Heading>
        {model.texts.intro && <p class="intro">{model.texts.intro}</p>}
      </div>
      {children}
    </div>
  );
}

function Offer({ model, card, deadline, magnets }: OfferProps): JSX.Element {
  const t = moreTexts(model);
  const { locale } = model.host;
  const untilMs = deadline.untilMs();
  const isNear = untilMs !== undefined && untilMs - magnets.serverNowMs() < COUNTDOWN_MS;
  const { kind, prizes = [], products = [], cartUrl } = card;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <>
      {untilMs !== undefined && !isNear && (
        <p class="countdown">{t('offer.until', { time: createFormats(locale).date(untilMs) })}</p>
      )}
      {untilMs !== undefined && isNear && (
        <Countdown
          untilMs={untilMs}
          serverNowMs={magnets.serverNowMs}
          locale={locale}
          text={(time) => t('offer.left', { time })}
          onEnd={deadline.end}
        />
      )}
      {deadline.isLimited && untilMs === undefined && <p class="countdown line" />}
      {kind === 'wheel' && (
        <>
          <Wheel prizes={prizes} />
          <details class="odds" open>
            <summary>{t('offer.odds')}</summary>
            <dl>
              {prizes.map(({ id, label, chancePct }) => [
                <dt key={id}>{localText(label, locale)}</dt>,
                <dd key={`${id}-chance`}>{percent.format(chancePct / 100)}</dd>,
              ])}
            </dl>
          </details>
        </>
      )}
      {products.length > 0 && (
        <div class="products">
          {products.map(({ title, url, image, price }) => (
            <a key={url} class="product" part="link" href={url}>
              {image && <img src={image} alt="" width={140} height={140} loading="lazy" />}
              <span>{localText(title, locale)}</span>
              {price && <bdi class="small">{localText(price, locale)}</bdi>}
            </a>
          ))}
        </div>
      )}
      {kind === 'cart' && cartUrl && (
        <div class="actions">
          <a class="button" part="link" href={cartUrl}>
            {t('offer.go')}
          </a>
        </div>
      )}
    </>
  );
}

interface WonProps extends OutcomeProps {
  card: OfferCard;
  promise: OfferPromise | null;
}

class Won extends Component<WonProps, { isTurning: boolean; isCopied: boolean }> {
  override state = { isTurning: this.props.card.kind === 'wheel' && !isStill(), isCopied: false };
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    if (this.state.isTurning) this.#timer = setTimeout(() => this.setState({ isTurning: false }), TURN_MS);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  render(): JSX.Element {
    const { model, card, promise } = this.props;
    const { isTurning, isCopied } = this.state;
    const t = moreTexts(model);
    const { locale } = model.host;
    const prize = card.prizes?.find(({ id }) => id === promise?.prize);
    const code = promise?.code;
    return (
      <>
        {card.kind === 'wheel' && <Wheel prizes={card.prizes ?? []} drawn={promise?.prize} />}
        <div role="status">
          {!isTurning && prize && (
            <p class="magnet">
              <strong>
                {t(prize.isBlank ? 'offer.blank' : 'offer.won', { prize: localText(prize.label, locale) })}
              </strong>
            </p>
          )}
          {!isTurning && !code && !prize && <p class="magnet">{t('offer.gone')}</p>}
        </div>
        {!isTurning && code && (
          <div class="magnet">
            <span class="small">{t('offer.code')}</span>
            <div class="code">
              <output part="code">{code}</output>
              <button type="button" class="plain" part="copy" onClick={() => this.#copy(code)}>
                {t(isCopied ? 'offer.copied' : 'offer.copy')}
              </button>
            </div>
            {promise?.expiresAt && (
              <span class="small">
                {t('offer.until', { time: createFormats(locale).dateTime(Date.parse(promise.expiresAt)) })}
              </span>
            )}
          </div>
        )}
      </>
    );
  }

  /** Where the clipboard is closed to us the code can be marked with one click. */
  #copy(code: string): void {
    void navigator.clipboard?.writeText(code).then(
      () => this.setState({ isCopied: true }),
      () => undefined,
    );
  }
}

const isStill = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion:reduce)').matches ?? false;
