import type { JSX } from 'preact';
import type { Segment } from '../../api/Segment.js';
import type { Stage, StageDetail } from '../../api/Stage.js';
import { useI18n } from '../../i18n/I18n.js';
import { Link } from '../../parts/Link.js';
import { nameOfSegment } from '../../parts/nameOfSegment.js';
import { wholePoints } from '../../parts/ScoreMark.js';
import type { Router } from '../../router/useRouter.js';
import { LedgerTable } from './LedgerTable.js';

interface StagePartProps {
  router: Router;
  stage: Stage | StageDetail;
  segments: readonly Segment[] | undefined;
}

/** Where somebody stands on each axis, in words, and a reason for every point. */
export function StagePart({ router, stage, segments }: StagePartProps): JSX.Element {
  const i18n = useI18n();
  const { t, nameOf, formats } = i18n;
  const count = wholePoints(stage.score);
  const ledger = 'ledger' in stage ? stage.ledger : undefined;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t('stage.qualification')}</dt>
          <dd>{nameOf('qualification.', stage.qualification ?? 'none')}</dd>
        </div>
        <div>
          <dt>{t('stage.funnel')}</dt>
          <dd>{nameOf('funnel.stage.', stage.funnel)}</dd>
        </div>
        <div>
          <dt>{t('stage.grid')}</dt>
          <dd>
            <strong dir="ltr">{formats.digits(stage.grid)}</strong>
            <span class="second">{explainGrid(i18n, stage.grid)}</span>
          </dd>
        </div>
        {'segments' in stage && stage.segments.length > 0 && (
          <div>
            <dt>{t('nav.segments')}</dt>
            <dd>
              <ul class="inline-list">
                {stage.segments.map((id) => (
                  <li key={id}>
                    <Link router={router} to={{ name: 'leads', filter: { segment: id } }}>
                      <bdi>{nameOfSegment(i18n, id, segments)}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <h3 class="part-sub">{t('ledger.title', { count })}</h3>
      {ledger ? <LedgerTable ledger={ledger} score={stage.score} /> : <p class="muted">{t('loading')}</p>}
      <FitReasons stage={stage} />
    </>
  );
}

/** What is known about the person, which does not decay. */
function FitReasons({ stage }: Pick<StagePartProps, 'stage'>): JSX.Element | null {
  const { t, nameOf, formats } = useI18n();
  if (!('fitReasons' in stage)) return null;
  return (
    <>
      <h3 class="part-sub">{t('fit.title', { count: wholePoints(stage.fit) })}</h3>
      {stage.fitReasons.length === 0 ? (
        <p class="muted">{t('fit.none')}</p>
      ) : (
        <ul class="fit">
          {stage.fitReasons.map(({ rule, points }) => (
            <li key={rule}>
              <span>{nameOf('fit.rule.', rule)}</span>
              <bdi class="number" dir="ltr">
                {formats.number(points, { signDisplay: 'exceptZero' })}
              </bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function explainGrid({ nameOf }: Pick<ReturnType<typeof useI18n>, 'nameOf'>, cell: string): string {
  const [letter = '', number = ''] = cell;
  return `${nameOf('grid.fit.', letter)} ${nameOf('grid.engagement.', number)}`;
}
