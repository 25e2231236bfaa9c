import type { MagnetPort } from '@lodestone/core';
import type { LeadPromise } from '@lodestone/schema';
import { Component, type ComponentType, type JSX } from 'preact';
import type { OutcomeProps } from '../body/Body.js';

export interface WithPromiseProps extends OutcomeProps {
  magnets: MagnetPort;
  /** Draws what was promised: null for nothing, undefined while nobody knows. */
  Kept: ComponentType<OutcomeProps & { promise: LeadPromise | null }>;
  /** Draws the words while it is asked for, and when the answer is not to be had here. */
  Words: ComponentType<{ text: 'promise.loading' | 'promise.pending' | 'promise.queued' }>;
}

interface State {
  promise?: LeadPromise | null;
  isPending?: boolean;
}

/** Asks what a delivered lead got, and draws it. A class, because the form's chunk has no hooks. */
export class WithPromise extends Component<WithPromiseProps, State> {
  #asked = false;
  #isGone = false;

  override componentDidMount(): void {
    this.#ask();
  }

  override componentDidUpdate(): void {
    this.#ask();
  }

  override componentWillUnmount(): void {
    this.#isGone = true;
  }

  #ask(): void {
    const { state, model, magnets } = this.props;
    const key = model.form.key();
    if (this.#asked || state.phase !== 'delivered' || !key) return;
    this.#asked = true;
    void magnets.promiseOf(key).then((found) => {
      if (this.#isGone) return;
      if (found === 'pending') this.setState({ isPending: true });
      else this.setState({ promise: found.promise });
    });
  }

  render(): JSX.Element {
    const { Kept, Words, state } = this.props;
    const { promise, isPending } = this.state;
    if (promise !== undefined) return <Kept {...this.props} promise={promise} />;
    if (state.phase !== 'delivered') return <Words text="promise.queued" />;
    return <Words text={isPending ? 'promise.pending' : 'promise.loading'} />;
  }
}
