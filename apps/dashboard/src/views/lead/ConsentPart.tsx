import { directionOf } from '@lodestone/i18n';
import type { JSX } from 'preact';
import type { ConsentReceipt } from '../../api/Lead.js';
import { useI18n } from '../../i18n/I18n.js';
import { Time } from '../../parts/Time.js';

/** The receipt of each box: what was asked, in which exact words, and what was chosen. */
export function ConsentPart({ consents }: { consents: ConsentReceipt[] }): JSX.Element {
  const { t } = useI18n();
  if (consents.length === 0) return <p class="muted">{t('detail.consents.none')}</p>;
  return (
    <ul class="consents">
      {consents.map((consent) => (
        <Receipt key={consent.purpose} consent={consent} />
      ))}
    </ul>
  );
}

function Receipt({ consent }: { consent: ConsentReceipt }): JSX.Element {
  const { t, nameOf } = useI18n();
  const { purpose, granted, text, locale, at, confirmedAt, unsubscribedAt, textHash } = consent;
  return (
    <li class={granted && !unsubscribedAt ? 'granted' : 'refused'}>
      <h3>
        <bdi>{nameOf('purpose.', purpose)}</bdi>{' '}
        <span class="badge">{granted ? t('consent.granted') : t('consent.refused')}</span>
      </h3>
      {text ? (
        <blockquote lang={locale} dir={locale ? directionOf(locale) : 'auto'} aria-label={t('consent.text')}>
          {text}
        </blockquote>
      ) : (
        <p class="muted">{t('consent.text.none')}</p>
      )}
      <dl class="facts facts-small">
        <div>
          <dt>{t('consent.at')}</dt>
          <dd>
            <Time at={at} />
          </dd>
        </div>
        {confirmedAt && (
          <div>
            <dt>{t('consent.confirmedAt')}</dt>
            <dd>
              <Time at={confirmedAt} />
            </dd>
          </div>
        )}
        {unsubscribedAt && (
          <div>
            <dt>{t('consent.unsubscribedAt')}</dt>
            <dd>
              <Time at={unsubscribedAt} />
            </dd>
          </div>
        )}
        {locale && (
          <div>
            <dt>{t('consent.locale')}</dt>
            <dd>{locale}</dd>
          </div>
        )}
        {text && textHash && (
          <div>
            <dt>{t('consent.hash')}</dt>
            <dd>
              <code dir="ltr">{textHash}</code>
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
