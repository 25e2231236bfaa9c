import type { JSX } from 'preact';
import type { Stage } from '../api/Stage.js';
import { useI18n } from '../i18n/I18n.js';

const ARROWS = { up: '↗', down: '↘', flat: '→' } as const;
/** Less than this in a week is steady: it rounds to no point. */
const STEADY_POINTS = 0.5;

/** The score in whole points and where it is going: an arrow, which mirrors with the writing, and a word. */
export function ScoreMark({ stage }: { stage: Pick<Stage, 'score' | 'trend'> }): JSX.Element {
  const { t, formats } = useI18n();
  const { score, trend } = stage;
  const way = Math.abs(trend) < STEADY_POINTS ? 'flat' : trend > 0 ? 'up' : 'down';
  return (
    <span class="score">
      <span class="score-points">{formats.number(wholePoints(score))}</span>{' '}
      <span class={`trend trend-${way}`}>
        <span class="trend-arrow" aria-hidden="true">
          {ARROWS[way]}
        </span>{' '}
        {t(`trend.${way}`)}
      </span>
    </span>
  );
}

/** Never minus nothing. */
export const wholePoints = (points: number): number => Math.round(points) || 0;
