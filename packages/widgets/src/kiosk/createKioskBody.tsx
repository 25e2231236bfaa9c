import { Component, type JSX } from 'preact';
import type { CreateBody, OutcomeProps } from '../body/Body.js';
import { createTicker } from '../magnets/createTicker.js';
import { MAGNET_CSS } from '../magnets/magnetCss.js';
import { moreTexts } from '../magnets/moreTexts.js';

/** So long the thanks stand before the form is empty again. */
const AGAIN_SECONDS = 12;
/** A form that nobody touches is emptied, so that the next person never sees it. */
const IDLE_MS = 60_000;

/** For a tablet that many people use in turn: after each submission, and after a minute without a touch, the form is empty. */
export const createKioskBody: CreateBody = (model) => {
  const { form } = model;
  let touchedMs = model.host.nowMs();
  const stopHearing = form.subscribe(() => {
    touchedMs = model.host.nowMs();
  });
  const stopTicking = createTicker(() => {
    if (form.getState().phase === 'filling' && model.host.nowMs() - touchedMs > IDLE_MS) form.reset();
  });
  return {
    css: MAGNET_CSS,
    Outcome: Again,
    stop() {
      stopHearing();
      stopTicking();
    },
  };
};

class Again extends Component<OutcomeProps, { left: number }> {
  override state = { left: AGAIN_SECONDS };
  #stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.#stop = createTicker(() => {
      const left = this.state.left - 1;
      if (left > 0) this.setState({ left });
      else this.props.model.form.reset();
    });
  }

  override componentWillUnmount(): void {
    this.#stop?.();
  }

  render(): JSX.Element {
    const { model } = this.props;
    const t = moreTexts(model);
    return (
      <div class="actions">
        <button type="button" class="button" part="button" onClick={() => model.form.reset()}>
          {t('kiosk.next')}
        </button>
        <span class="small">{t('kiosk.again', { count: this.state.left })}</span>
      </div>
    );
  }
}
