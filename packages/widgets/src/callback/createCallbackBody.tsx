import { isOpenAt, nextClosingMs, nextOpeningMs, slotsOf } from '@lodestone/core/hours';
import { createFormats } from '@lodestone/i18n';
import type { JSX } from 'preact';
import type { BodyProps, CreateBody, OutcomeProps } from '../body/Body.js';
import { MAGNET_CSS } from '../magnets/magnetCss.js';
import { moreTexts } from '../magnets/moreTexts.js';

const CSS = `${MAGNET_CSS}
select.input{padding-inline-end:40px;background-image:linear-gradient(45deg,transparent 50%,var(--_muted) 50%),linear-gradient(135deg,var(--_muted) 50%,transparent 50%);background-position:calc(100% - 22px) 55%,calc(100% - 16px) 55%;background-size:6px 6px;background-repeat:no-repeat}
.lodestone[dir=rtl] select.input{background-position:16px 55%,22px 55%}
`;

/** Nobody calls sooner than this. */
const LEAD_TIME_MS = 15 * 60_000;

/** The owner's line with its hours, and the times within them that can be chosen: `answers.callAt`, ISO 8601. */
export const createCallbackBody: CreateBody = (model, magnets) => {
  const { hours, phone, slotMinutes, days } = model.campaign.callback ?? {};
  const { locale } = model.host;
  const t = moreTexts(model);
  const nowMs = magnets.serverNowMs();
  const slots = hours ? slotsOf(hours, nowMs + LEAD_TIME_MS, { slotMinutes, days }) : [];
  let chosen = '';

  const time = (ms: number): string => createFormats(locale).dateTime(ms, { weekday: true });
  const clock = (ms: number): string => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(ms);
  const day = (ms: number): string => createFormats(locale).date(ms, { weekday: true });

  function Intro(_: BodyProps): JSX.Element {
    const id = `${model.id}-call-at`;
    const byDay = new Map<string, number[]>();
    for (const { startMs } of slots) byDay.set(day(startMs), [...(byDay.get(day(startMs)) ?? []), startMs]);
    const [closing, opening] = hours ? [nextClosingMs(hours, nowMs), nextOpeningMs(hours, nowMs)] : [];
    const isOpen = !hours || isOpenAt(hours, nowMs);
    return (
      <>
        {phone && (
          <div class="magnet" part="line">
            <a class="button" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              <span dir="ltr">{phone}</span>
            </a>
            {isOpen && closing !== undefined && <span>{t('callback.open', { time: clock(closing) })}</span>}
            {!isOpen && opening !== undefined && <span>{t('callback.closed', { time: time(opening) })}</span>}
          </div>
        )}
        {slots.length > 0 && (
          <div class="fields">
            <div class="field wide">
              <label class="label top" part="label" for={id}>
                {t('callback.when')}
              </label>
              <select
                class="input"
                part="input"
                id={id}
                onChange={({ currentTarget: { value } }) => {
                  chosen = value;
                  model.form.answer('callAt', value || undefined);
                }}
              >
                <option value="">{t('callback.soon')}</option>
                {[...byDay].map(([name, starts]) => (
                  <optgroup key={name} label={name}>
                    {starts.map((startMs) => (
                      <option key={startMs} value={new Date(startMs).toISOString()}>
                        {clock(startMs)}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </div>
          </div>
        )}
      </>
    );
  }

  const Outcome = (_: OutcomeProps): JSX.Element | null =>
    chosen ? <p class="magnet">{t('callback.at', { time: time(Date.parse(chosen)) })}</p> : null;

  return { css: CSS, Intro, Outcome };
};
