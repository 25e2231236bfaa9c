import type { Interval, Weekday, WorkingHours } from '@lodestone/schema';

type Week = Partial<Record<Weekday, Interval[]>>;

const ALL_DAY: Interval[] = [['00:00', '24:00']];
const DAY: Interval[] = [['09:00', '17:00']];

/** A week by its days; the presets are `WorkingHours.week`'s. */
export function weekOf({ week }: Pick<WorkingHours, 'week'>): Week {
  if (typeof week === 'object') return week;
  if (week === 'iran') return { sat: DAY, sun: DAY, mon: DAY, tue: DAY, wed: DAY, thu: [['09:00', '13:00']] };
  const days = week === 'always' ? ALL_DAY : DAY;
  const office: Week = { mon: days, tue: days, wed: days, thu: days, fri: days };
  return week === 'always' ? { ...office, sat: days, sun: days } : office;
}
