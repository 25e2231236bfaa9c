import type { Random } from '@lodestone/core';
import { type Kysely, sql, type Transaction } from 'kysely';
import { drawPrize } from '../../offers/drawPrize.js';
import { makeCode } from '../../offers/makeCode.js';
import { readChance } from '../../offers/readChance.js';
import type { Codes, SiteOffer, SitePrize } from '../../sites/offerSchema.js';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { addJobs } from './addJobs.js';
import { lockMagnet } from './lockMagnet.js';
import type { Coupon, CouponRequest, Redemption } from './OfferStore.js';

export interface CouponPorts {
  engine: Engine;
  nowMs: number;
  makeId: () => string;
  random: Random;
}

type Db = Kysely<Tables> | Transaction<Tables>;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Codes of a list that are looked up at once. */
const CHUNK = 500;

export function issueCoupon(ports: CouponPorts, request: CouponRequest): Promise<Coupon> {
  const { engine, nowMs, makeId } = ports;
  const { lead, holder, visitor, offer, hasLetter } = request;
  return engine.write(async (db) => {
    await lockMagnet(db, lead.site, 'offer', offer.id);
    const known = await findCoupon(db, lead.site, offer.id, holder);
    if (known) return { value: known, hasChanges: false };
    const endsAtMs = await readDeadline(db, { site: lead.site, offer, visitor, nowMs: lead.receivedAtMs });
    // What counts is when it was asked for, however long it was held.
    if (endsAtMs !== undefined && lead.receivedAtMs > endsAtMs)
      return { value: { expiresAtMs: endsAtMs }, hasChanges: false };
    const given = await give(db, ports, lead.site, offer);
    if (!given) return { value: {}, hasChanges: false };
    const { codeHours } = offer;
    const hasEnd = given.code !== undefined;
    const expiresAtMs = codeHours === undefined ? endsAtMs : nowMs + codeHours * HOUR_MS;
    const coupon: Coupon = { ...given, expiresAtMs: hasEnd ? expiresAtMs : undefined };
    await db
      .insertInto('coupons')
      .values({
        ...{ site: lead.site, offer_id: offer.id, holder, lead_id: lead.id, issued_at_ms: nowMs },
        ...{ prize_id: given.prizeId ?? null, code: given.code ?? null, redeemed_at_ms: null },
        expires_at_ms: coupon.expiresAtMs ?? null,
      })
      .execute();
    const hasJob = hasLetter && given.code !== undefined;
    if (hasJob) await addJobs(db, [{ lead, kind: 'coupon', nowMs, dueAtMs: nowMs }], makeId);
    return { value: coupon, hasChanges: hasJob };
  });
}

/** Decides what is given; behind the lock. `undefined`: nothing is left. */
async function give(
  db: Db,
  { random, engine }: CouponPorts,
  site: string,
  offer: SiteOffer,
): Promise<Coupon | undefined> {
  const nextOf = (codes: Codes | undefined) =>
    nextCode(db, engine, random, { site, offerId: offer.id, codes });
  if (offer.kind !== 'wheel') {
    const code = await nextOf(offer.codes);
    return code === undefined ? undefined : { code };
  }
  const { prizes = [] } = offer;
  const given = await countPrizes(db, site, offer.id);
  const codes = new Map<string, string | undefined>();
  const codesOf = ({ isBlank, codes: own }: SitePrize) => (isBlank ? undefined : (own ?? offer.codes));
  for (const prize of prizes) codes.set(prize.id, await nextOf(codesOf(prize)));
  const isGone = (prize: SitePrize) =>
    (given.get(prize.id) ?? 0) >= (prize.quantity ?? Number.POSITIVE_INFINITY) ||
    (codesOf(prize) !== undefined && codes.get(prize.id) === undefined);
  const prize = drawPrize(prizes, readChance(random), isGone);
  return prize && { prizeId: prize.id, code: codes.get(prize.id) };
}

async function countPrizes(db: Db, site: string, offerId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{
    prize_id: string;
    given: number;
  }>`select prize_id, count(*) as given from coupons
    where site = ${site} and offer_id = ${offerId} and prize_id is not null group by prize_id`.execute(db);
  return new Map(rows.map(({ prize_id, given }) => [prize_id, Number(given)]));
}

/** The first code of a list that nobody has, or a new one. */
async function nextCode(
  db: Db,
  engine: Engine,
  random: Random,
  { site, offerId, codes }: { site: string; offerId: string; codes: Codes | undefined },
): Promise<string | undefined> {
  if (codes === undefined) return undefined;
  if ('prefix' in codes) return makeCode(codes.prefix, random);
  const { list } = codes;
  const { rows } = await sql<{ issued: number }>`select count(*) as issued from coupons
    where site = ${site} and offer_id = ${offerId} and code is not null`.execute(db);
  // They are given in order: so many are gone for sure, unless the list was changed; then the search begins anew.
  const from = Math.min(Number(rows[0]?.issued ?? 0), list.length);
  for (const codesInOrder of [list.slice(from), list.slice(0, from)])
    for (let place = 0; place < codesInOrder.length; place += CHUNK) {
      const chunk = codesInOrder.slice(place, place + CHUNK);
      const wanted = engine.selectRows(
        { code: 'text' },
        chunk.map((code) => ({ code })),
      );
      const taken = await sql<{ code: string }>`select code from coupons
        where site = ${site} and code in (${wanted})`.execute(db);
      const isTaken = new Set(taken.rows.map(({ code }) => code));
      const free = chunk.find((code) => !isTaken.has(code));
      if (free !== undefined) return free;
    }
  return undefined;
}

export async function findCoupon(
  db: Db,
  site: string,
  offerId: string,
  holder: string,
): Promise<Coupon | undefined> {
  const row = await db
    .selectFrom('coupons')
    .selectAll()
    .where('site', '=', site)
    .where('offer_id', '=', offerId)
    .where('holder', '=', holder)
    .executeTakeFirst();
  if (!row) return undefined;
  const { prize_id, code, expires_at_ms } = row;
  return {
    prizeId: prize_id ?? undefined,
    code: code ?? undefined,
    expiresAtMs: expires_at_ms ?? undefined,
  };
}

/** Starts the visitor's clock if it does not run yet. It never runs beyond the end that is everybody's. */
export async function readDeadline(
  db: Db,
  {
    site,
    offer,
    visitor,
    nowMs,
  }: { site: string; offer: SiteOffer; visitor: string | undefined; nowMs: number },
): Promise<number | undefined> {
  const commonMs = offer.endsAt === undefined ? undefined : Date.parse(offer.endsAt);
  if (offer.minutes === undefined || visitor === undefined) return commonMs;
  const place = { site, offer_id: offer.id, visitor };
  await db
    .insertInto('offer_clocks')
    .values({ ...place, started_at_ms: nowMs })
    .onConflict((conflict) => conflict.columns(['site', 'offer_id', 'visitor']).doNothing())
    .execute();
  const { started_at_ms } = await db
    .selectFrom('offer_clocks')
    .select('started_at_ms')
    .where('site', '=', site)
    .where('offer_id', '=', offer.id)
    .where('visitor', '=', visitor)
    .executeTakeFirstOrThrow();
  return Math.min(started_at_ms + offer.minutes * MINUTE_MS, commonMs ?? Number.POSITIVE_INFINITY);
}

/** One statement decides. A code that was typed in small letters, or with spaces, is found too. */
export async function redeemCoupon(
  { writer }: Engine,
  nowMs: number,
  site: string,
  typed: string,
): Promise<Redemption> {
  for (const code of new Set([typed.trim(), typed.replace(/\s/g, '').toUpperCase()])) {
    const used = await sql<{ offer_id: string; prize_id: string | null; lead_id: string | null }>`
      update coupons set redeemed_at_ms = ${nowMs} where site = ${site} and code = ${code}
        and redeemed_at_ms is null and (expires_at_ms is null or expires_at_ms > ${nowMs})
      returning offer_id, prize_id, lead_id`.execute(writer);
    const [row] = used.rows;
    if (row)
      return {
        ...{ state: 'redeemed', offerId: row.offer_id },
        ...{ prizeId: row.prize_id ?? undefined, leadId: row.lead_id ?? undefined },
      };
    const known = await writer
      .selectFrom('coupons')
      .select('redeemed_at_ms')
      .where('site', '=', site)
      .where('code', '=', code)
      .executeTakeFirst();
    if (known) return { state: known.redeemed_at_ms === null ? 'over' : 'used' };
  }
  return { state: 'unknown' };
}
