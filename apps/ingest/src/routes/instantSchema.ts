import { z } from 'zod';

const DAY_MS = 86_400_000;

const day = z.iso.date().transform((text) => Date.parse(text));
const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** A moment in a query, read as epoch milliseconds: `2026-03-01T10:00:00Z`, or a day, which is its first moment in UTC. */
export const instantSchema = z.union([moment, day]);

/** The end of a period, which it leaves out: a moment, or a day, which is within. */
export const endSchema = z.union([moment, day.transform((atMs) => atMs + DAY_MS)]);
