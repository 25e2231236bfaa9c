/**
 * A check looks at a value and answers where the first problem is (a dotted path), or nothing.
 * Checks never throw and never change what they look at.
 */
export type Check = (value: unknown, path: string) => string | undefined;

const at = (path: string, key: string | number): string => (path ? `${path}.${key}` : `${key}`);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text =
  (max: number, pattern?: RegExp, min = 0): Check =>
  (value, path) =>
    typeof value === 'string' &&
    value.length <= max &&
    value.length >= min &&
    (!pattern || pattern.test(value))
      ? undefined
      : path;

export const boolean: Check = (value, path) => (typeof value === 'boolean' ? undefined : path);

export const number: Check = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? undefined : path;

export const positive: Check = (value, path) =>
  number(value, path) ?? ((value as number) >= 0 ? undefined : path);

export const literal =
  (...allowed: readonly (string | number)[]): Check =>
  (value, path) =>
    allowed.includes(value as string) ? undefined : path;

export const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? undefined : check(value, path);

/** The first alternative that fits; the problem named is the whole value's. */
export const either =
  (...checks: readonly Check[]): Check =>
  (value, path) =>
    checks.some((check) => check(value, path) === undefined) ? undefined : path;

export const list =
  (check: Check, max: number): Check =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > max) return path;
    for (let index = 0; index < value.length; index += 1) {
      const problem = check(value[index], at(path, index));
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

/** Known keys by their checks; unknown keys are let through, so that an older reader accepts a newer writer. */
export const shape =
  (checks: Record<string, Check>): Check =>
  (value, path) => {
    if (!isRecord(value)) return path;
    for (const key in checks) {
      const problem = checks[key]?.(value[key], at(path, key));
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

/** Free keys. `__proto__` is passed over, as zod does: no reader of ours ever copies it. */
export const record =
  (keyCheck: Check, check: Check, max = Number.POSITIVE_INFINITY): Check =>
  (value, path) => {
    if (!isRecord(value)) return path;
    const keys = Object.keys(value).filter((key) => key !== '__proto__');
    if (keys.length > max) return path;
    for (const key of keys) {
      const problem = keyCheck(key, at(path, key)) ?? check(value[key], at(path, key));
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

const ISO_UTC = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

/** ISO 8601 in UTC with seconds, on a day that exists. */
export const isoUtc: Check = (value, path) => {
  const parts = typeof value === 'string' ? ISO_UTC.exec(value) : null;
  if (!parts) return path;
  // Date.UTC rolls 30 February over into March: a day that comes back changed does not exist.
  const date = new Date(0);
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return date.getUTCMonth() + 1 === Number(parts[2]) && date.getUTCDate() === Number(parts[3])
    ? undefined
    : path;
};
