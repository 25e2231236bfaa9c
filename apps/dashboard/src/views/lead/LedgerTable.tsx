import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LedgerEntry } from '../../api/Stage.js';
import { useI18n } from '../../i18n/I18n.js';
import { Time } from '../../parts/Time.js';

/** So many reasons are shown at first: those that count most now. */
const FIRST_ROWS = 8;

/** Each reason for points: what was done, when, what it gave and what is left of it. The last line is the score. */
export function LedgerTable({ ledger, score }: { ledger: LedgerEntry[]; score: number }): JSX.Element {
  const { t, formats } = useI18n();
  const [isWhole, setIsWhole] = useState(false);
  if (ledger.length === 0) return <p class="muted">{t('ledger.none')}</p>;
  const sorted = ledger.toSorted(
    (one, other) => Math.abs(other.current) - Math.abs(one.current) || (one.at < other.at ? 1 : -1),
  );
  const shown = isWhole ? sorted : sorted.slice(0, FIRST_ROWS);
  const rest = sorted.slice(shown.length);
  const points = (value: number): string => formats.number(Math.round(value * 10) / 10 || 0);
  return (
    <>
      <table class="plain-table ledger">
        <thead>
          <tr>
            <th scope="col">{t('ledger.signal')}</th>
            <th scope="col">{t('column.when')}</th>
            <th scope="col" class="number">
              {t('ledger.then')}
            </th>
            <th scope="col" class="number">
              {t('ledger.now')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <Row key={`${entry.key} ${entry.rule}`} entry={entry} points={points} />
          ))}
        </tbody>
        <tfoot>
          {rest.length > 0 && (
            <tr>
              <th scope="row" colSpan={3}>
                {t('ledger.rest', { count: rest.length })}
              </th>
              <td class="number">{points(rest.reduce((sum, { current }) => sum + current, 0))}</td>
            </tr>
          )}
          <tr class="sum">
            <th scope="row" colSpan={3}>
              {t('ledger.sum')}
            </th>
            <td class="number">{points(score)}</td>
          </tr>
        </tfoot>
      </table>
      {sorted.length > FIRST_ROWS && (
        <button
          type="button"
          class="button-plain"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('ledger.fewer') : t('ledger.all', { count: sorted.length })}
        </button>
      )}
    </>
  );
}

/** A rule that everybody begins with by its words; the owner's own by the id that was given to it. */
function RuleName({ rule }: Pick<LedgerEntry, 'rule'>): JSX.Element {
  const { nameOf } = useI18n();
  const name = nameOf('rule.', rule);
  return name === rule ? (
    <code class="second" dir="ltr">
      {rule}
    </code>
  ) : (
    <span class="second">{name}</span>
  );
}

function Row({ entry, points }: { entry: LedgerEntry; points: (value: number) => string }): JSX.Element {
  const { nameOf } = useI18n();
  return (
    <tr>
      <th scope="row">
        {nameOf('signal.', entry.signal)}
        <RuleName rule={entry.rule} />
      </th>
      <td>
        <Time at={entry.at} />
      </td>
      <td class="number">{points(entry.points)}</td>
      <td class="number">{points(entry.current)}</td>
    </tr>
  );
}
