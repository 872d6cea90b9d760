import { lastDayOf } from '../../ui/days.ts';
import { fiscalYearStart } from '../../ui/fiscalYear.ts';

export const presets = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear', 'custom'] as const;
export type Preset = (typeof presets)[number];
export interface Days {
  fromDay: string;
  toDay: string;
}

/** The days of a preset; a year is the fiscal one. */
export function daysOf(preset: Exclude<Preset, 'custom'>, today: string, yearStart: number): Days {
  const month = today.slice(0, 7);
  const before = monthBefore(month);
  const year = fiscalYearStart(today, yearStart);
  const lastYear = `${Number(year.slice(0, 4)) - 1}${year.slice(4)}`;
  return {
    thisMonth: { fromDay: `${month}-01`, toDay: today },
    lastMonth: { fromDay: `${before}-01`, toDay: lastDayOf(before) },
    thisYear: { fromDay: `${year}-01`, toDay: today },
    lastYear: { fromDay: `${lastYear}-01`, toDay: lastDayOf(monthBefore(year)) },
  }[preset];
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** What the address asks for, mended where somebody wrote it by hand. */
export function chosen(
  state: { period: string; from: string; to: string },
  today: string,
  yearStart: number,
) {
  const preset = presets.find(known => known === state.period) ?? 'thisMonth';
  if (preset !== 'custom') return { preset, ...daysOf(preset, today, yearStart) };
  const fromDay = isDay(state.from) ? state.from : daysOf('thisMonth', today, yearStart).fromDay;
  const toDay = isDay(state.to) && state.to >= fromDay ? state.to : fromDay > today ? fromDay : today;
  return { preset, fromDay, toDay };
}

/** Two months and less are shown by day. */
export const unitOf = ({ fromDay, toDay }: Days) =>
  Date.parse(toDay) - Date.parse(fromDay) <= 62 * 86_400_000 ? ('day' as const) : ('month' as const);
