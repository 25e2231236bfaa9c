import { createFormats } from '@lodestone/i18n';
import type { AssetPromise } from '@lodestone/schema';
import type { JSX } from 'preact';
import type { BodyProps, CreateBody, OutcomeProps } from '../body/Body.js';
import { localText } from '../magnets/localText.js';
import { MAGNET_CSS } from '../magnets/magnetCss.js';
import { moreTexts } from '../magnets/moreTexts.js';
import { WithPromise } from '../magnets/WithPromise.js';
import { wordsOf } from '../magnets/Words.js';

const CSS = `${MAGNET_CSS}
.book{grid-template-columns:auto minmax(0,1fr);gap:8px 16px;align-items:start}
.book img{width:96px;height:auto;max-height:140px;object-fit:contain;border-radius:4px;box-shadow:0 4px 12px rgb(16 14 40/.2);grid-row:span 3}
.book ul{display:grid;gap:4px;padding-inline-start:18px}
.book li{list-style:disc;padding-inline-start:2px}
.book:not(:has(img)){grid-template-columns:minmax(0,1fr)}
`;

/** Cover and contents before the form, the file after it. */
export const createEbookBody: CreateBody = (model, magnets) => {
  const Words = wordsOf(model);
  return {
    css: CSS,
    Intro: Preview,
    Outcome: (props: OutcomeProps) => (
      <WithPromise
        {...props}
        magnets={magnets}
        Words={Words}
        Kept={({ promise }) => <File {...props} promise={promise as AssetPromise | null} />}
      />
    ),
  };
};

/** `1.4 MB`, in the digits of the locale. */
export function writeSize(bytes: number, locale: string): string {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'megabyte'] : [Math.max(1, bytes / 1e3), 'kilobyte'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0,
  }).format(value);
}

function Preview({ model, headingLevel }: BodyProps): JSX.Element | null {
  const card = model.campaign.ebook;
  if (!card) return null;
  const { locale } = model.host;
  const t = moreTexts(model);
  const { cover, contents = [], pages, bytes } = card;
  const Tag = `h${Math.min(headingLevel + 1, 6)}` as 'h3';
  const facts = [pages && t('ebook.pages', { count: pages }), bytes && writeSize(bytes, locale)].filter(
    Boolean,
  );
  return (
    <div class="magnet book" part="ebook">
      {cover && (
        <img src={cover.url} alt={localText(cover.alt, locale)} width={96} height={132} loading="lazy" />
      )}
      <strong>{localText(card.title, locale)}</strong>
      {facts.length > 0 && <span class="small">{facts.join(' · ')}</span>}
      {contents.length > 0 && (
        <div>
          <Tag class="small">{t('ebook.contents')}</Tag>
          <ul>
            {contents.map((line) => {
              const text = localText(line, locale);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </div>
      )}
    </div>
  );
}

function File({ model, promise }: OutcomeProps & { promise: AssetPromise | null }): JSX.Element | null {
  if (!promise) return null;
  const { host, campaign } = model;
  const t = moreTexts(model);
  const { url, fileName, bytes, expiresAt } = promise;
  return (
    <div class="magnet">
      <div class="actions">
        <a
          class="button"
          part="link"
          href={url}
          download={fileName}
          onClick={() => host.emit('download', { campaign: campaign.id })}
        >
          {t('ebook.download', { file: localText(campaign.ebook?.title, host.locale) || fileName })}
        </a>
      </div>
      <span class="small">
        {writeSize(bytes, host.locale)} ·{' '}
        {t('ebook.until', { time: createFormats(host.locale).dateTime(Date.parse(expiresAt)) })}
      </span>
    </div>
  );
}
