import type { Prize } from '@lodestone/schema';
import { Component, createRef, type JSX } from 'preact';
import { sharesOf, slicePath, turnTo } from './wheelShape.js';

export interface WheelProps {
  prizes: readonly Prize[];
  /** What the server drew; the wheel turns to it once. */
  drawn?: string | undefined;
}

/** The wheel is a picture of the chances: what it gives was drawn by the server before it turns. */
export class Wheel extends Component<WheelProps> {
  #disc = createRef<SVGGElement>();

  override componentDidMount(): void {
    this.#turn();
  }

  override componentDidUpdate(): void {
    this.#turn();
  }

  #turn(): void {
    const { prizes, drawn } = this.props;
    const index = prizes.findIndex(({ id }) => id === drawn);
    const share = sharesOf(prizes.map(({ chancePct }) => chancePct))[index];
    if (!share || !this.#disc.current) return;
    const disc = this.#disc.current;
    // The first frame stands still, else there is nothing to turn from.
    requestAnimationFrame(() => disc.style.setProperty('transform', `rotate(${turnTo(share)}deg)`));
  }

  render(): JSX.Element {
    const { prizes } = this.props;
    const shares = sharesOf(prizes.map(({ chancePct }) => chancePct));
    return (
      <svg class="wheel" viewBox="-110 -116 220 226" aria-hidden="true">
        <g class="disc" ref={this.#disc}>
          {shares.map(([from, to], index) => (
            <path key={prizes[index]?.id} class={`slice slice-${index % 4}`} d={slicePath(from, to)} />
          ))}
          <circle class="hub" r="16" />
        </g>
        <path class="pin" d="M-9 -114L9 -114L0 -92Z" />
      </svg>
    );
  }
}
