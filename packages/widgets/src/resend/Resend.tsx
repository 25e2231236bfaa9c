import { Component, type JSX } from 'preact';
import type { LeadFormModel } from '../view/LeadFormModel.js';
import { loadResendTexts, type ResendTexts } from './loadResendTexts.js';

/**
 * The server sends a mailbox one letter a minute, counted from when the last one left, a few seconds behind the lead: before
 * that a press would change nothing, so there is no button yet. Milliseconds.
 */
const PAUSE_MS = 70_000;

export interface ResendProps {
  model: LeadFormModel;
}

/**
 * Has the letter of a confirmation sent again. The server is told the lead's key, in the body, and nothing of the contact;
 * what it answers is alike for every key, so the words promise no more than that. Its room is taken from the beginning: a button that
 * comes later moves nothing. It stands in a live region that would read out everything again, so it is `off` but for its own words.
 */
export class Resend extends Component<ResendProps> {
  #texts: ResendTexts | undefined;
  /** There is a button from the end of the first pause on. */
  #isOffered = false;
  #isResting = true;
  /** What the last press came to. */
  #said: 'resend.sent' | 'resend.failed' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    void loadResendTexts(this.props.model.host.locale).then(
      (texts) => {
        this.#texts = texts;
        this.forceUpdate();
      },
      () => undefined,
    );
    this.#rest();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  #rest(): void {
    this.#isResting = true;
    this.#timer = setTimeout(() => {
      this.#isOffered = true;
      this.#isResting = false;
      this.forceUpdate();
    }, PAUSE_MS);
  }

  #ask = async (): Promise<void> => {
    if (this.#isResting) return;
    this.#rest();
    // Emptied, so that the same words are said again.
    this.#said = undefined;
    this.forceUpdate();
    const { form, host } = this.props.model;
    const magnets = await host.magnets().catch(() => undefined);
    const answer = await magnets?.ask('v1/resend', { site: magnets.site, key: form.key() });
    this.#said = answer ? 'resend.sent' : 'resend.failed';
    this.forceUpdate();
  };

  /** The campaign's own words go first, as everywhere. */
  #say(key: keyof ResendTexts): string {
    const own = this.props.model.texts.t(key as 'title');
    return own === key ? (this.#texts?.[key] ?? '') : own;
  }

  render(): JSX.Element {
    return (
      <div class="again" aria-live="off">
        {this.#texts && this.#isOffered && (
          <button type="button" part="again" aria-disabled={this.#isResting} onClick={this.#ask}>
            {this.#say('resend.button')}
          </button>
        )}
        <p class="intro" role="status">
          {this.#said && this.#say(this.#said)}
        </p>
      </div>
    );
  }
}
