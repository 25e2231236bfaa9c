import type { JSX } from 'preact';
import { useI18n } from '../../i18n/I18n.js';
import type { Step } from './toSteps.js';

/** In units of the drawing, which is stretched to the room that there is. */
const WIDTH = 100;
const HEIGHT = 10;

/**
 * The funnel as bars: each step over the paler one of the step before, so that the drop-off is what stands out. It repeats the
 * table and is hidden from those who hear the page; the sheet mirrors the bars where one reads from right to left.
 */
export function FunnelChart({ steps }: { steps: readonly Step[] }): JSX.Element {
  const { t, formats } = useI18n();
  return (
    <div class="chart" aria-hidden="true">
      {steps.map((step, index) => (
        <div key={step.name} class="chart-row">
          <span class="chart-label">{t(`funnel.step.${step.name}`)}</span>
          <svg
            aria-hidden="true"
            class="chart-bars"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
          >
            <rect class="chart-ground" width={WIDTH} height={HEIGHT} />
            <rect class="chart-lost" width={widthOf(steps[index - 1] ?? step)} height={HEIGHT} />
            <rect class="chart-bar" width={widthOf(step)} height={HEIGHT} />
          </svg>
          <span class="chart-count">{formats.number(step.count)}</span>
        </div>
      ))}
    </div>
  );
}

const widthOf = ({ share }: Step): number => Math.min(share, 1) * WIDTH;
