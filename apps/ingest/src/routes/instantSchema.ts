import { z } from 'zod';

/** A moment in a query, read as epoch milliseconds: `2026-03-01T10:00:00Z`, or a day, which is its first moment in UTC. */
export const instantSchema = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => Date.parse(text));
