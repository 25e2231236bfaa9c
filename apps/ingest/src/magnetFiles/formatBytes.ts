import { createFormats } from '@lodestone/i18n';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the words and digits of a locale: `1.2 MB`, `۱٫۲ مگابایت`. */
export function formatBytes(bytes: number, locale: string): string {
  const place = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const unit = UNITS[place] ?? 'byte';
  return createFormats(locale).number(bytes / 1_000 ** place, {
    ...{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: place > 1 ? 1 : 0 },
  });
}
