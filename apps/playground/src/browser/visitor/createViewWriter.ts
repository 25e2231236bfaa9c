import { createFormats, format } from '@lodestone/i18n';
import type { LiveTexts } from '../../shop/VisitorContent.js';
import { createTimeFormat } from './createTimeFormat.js';
import type { View } from './createViews.js';
import { type Cell, fillRows } from './fillRows.js';
import type { StoredKey } from './listStored.js';

/** Rows of one table; the page is a window, not an archive. */
const MOST_ROWS = 200;

export interface ViewWriter {
  write(view: View): void;
  /** Nothing is known; says so unless it is about to be. */
  writeNothing(isAllowed: boolean): void;
  writeStored(keys: readonly StoredKey[]): void;
}

/** Writes views into the live page, in the words and digits of its language. */
export function createViewWriter(page: HTMLElement, texts: LiveTexts, locale: string): ViewWriter {
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'negative' });
  const whole = new Intl.NumberFormat(locale);
  const writeTime = createTimeFormat(locale);
  const { digits } = createFormats(locale);
  const spoken = page.querySelector('[data-spoken]');

  function setValue(name: string, text: string): void {
    const place = page.querySelector(`[data-value="${name}"]`);
    if (place && place.textContent !== text) place.textContent = text;
  }

  function setRows(name: string, rows: readonly Cell[][]): void {
    const body = page.querySelector<HTMLElement>(`[data-rows="${name}"]`);
    if (body) fillRows(body, rows);
  }

  function say(text: string): void {
    if (spoken && spoken.textContent !== text) spoken.textContent = text;
  }

  return {
    write({ stage, signals, segments }) {
      const { temperature, qualification, funnel, score, fit, grid, ledger } = stage;
      page.dataset.temperature = temperature;
      setValue('temperature', texts[temperature]);
      setValue('score', points.format(score));
      setValue('qualification', texts[qualification ?? 'none']);
      setValue('funnel', texts[funnel]);
      setValue('fit', whole.format(fit));
      setValue('grid', digits(grid));
      setValue('sum', points.format(ledger.reduce((sum, { current }) => sum + current, 0)));
      setRows(
        'ledger',
        newest(ledger).map(({ rule, signal, atMs, points: then, current }) => [
          nameOf(texts.names.rules, rule),
          nameOf(texts.names.signals, signal),
          writeTime(atMs),
          points.format(then),
          points.format(current),
        ]),
      );
      setRows(
        'signals',
        newest(signals).map(({ name, atMs, props }) => [
          writeTime(atMs),
          nameOf(texts.names.signals, name),
          { code: writeProps(props) },
        ]),
      );
      setRows(
        'segments',
        segments.map(({ segment, holds }) => [
          segment.name ?? nameOf(texts.names.segments, segment.id),
          holds ? texts.yes : texts.no,
          { code: JSON.stringify(segment.rule) },
        ]),
      );
      say(
        format(texts.changed, {
          temperature: texts[temperature],
          score: whole.format(Math.round(score)),
          funnel: texts[funnel],
        }),
      );
    },
    writeNothing(isAllowed) {
      delete page.dataset.temperature;
      for (const name of ['temperature', 'score', 'qualification', 'funnel', 'fit', 'grid', 'sum'])
        setValue(name, '–');
      for (const name of ['ledger', 'signals', 'segments']) setRows(name, []);
      say(isAllowed ? '' : texts.nothing);
    },
    writeStored(keys) {
      setRows(
        'stored',
        keys.map(({ key, bytes }) => [{ code: key }, whole.format(bytes)]),
      );
      setValue('bytes', whole.format(keys.reduce((sum, { bytes }) => sum + bytes, 0)));
    },
  };
}

/** What everybody begins with by its words, what is the site's own by its id. */
const nameOf = (names: Readonly<Record<string, string>>, id: string): Cell =>
  (Object.hasOwn(names, id) ? names[id] : undefined) ?? { code: id };

const newest = <Row>(rows: readonly Row[]): Row[] => rows.slice(-MOST_ROWS).reverse();

const writeProps = (props: Readonly<Record<string, unknown>>): string =>
  Object.entries(props)
    .map(([name, value]) => `${name}=${value}`)
    .join('  ');
