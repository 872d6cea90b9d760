import type { GetInputPropsReturnType } from '@mantine/form';
import type { OpeningHours, OpenSpan, WeekHours } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** A clock has no 24:00: as an end, its midnight is that of the day's end. */
const toClock = (spans: OpenSpan[]): OpenSpan[] =>
  spans.map(({ from, to }) => ({ from, to: to === '24:00' ? '00:00' : to }));
const fromClock = (spans: OpenSpan[]): OpenSpan[] =>
  spans.map(({ from, to }) => ({ from, to: to === '00:00' ? '24:00' : to }));

const eachDay = (week: WeekHours, change: (spans: OpenSpan[]) => OpenSpan[]): WeekHours => ({
  monday: change(week.monday),
  tuesday: change(week.tuesday),
  wednesday: change(week.wednesday),
  thursday: change(week.thursday),
  friday: change(week.friday),
  saturday: change(week.saturday),
  sunday: change(week.sunday),
});

export const hoursValues = ({ week, holidays }: Pick<OpeningHours, 'week' | 'holidays'>) => ({
  week: eachDay(week, toClock),
  holidays: holidays.map(holiday => ({ ...holiday, spans: toClock(holiday.spans) })),
});

export type HoursValues = ReturnType<typeof hoursValues>;
/** Any form that has hours among its values. */
export interface HoursForm {
  values: HoursValues;
  getInputProps(path: string): GetInputPropsReturnType;
  setFieldValue(path: string, value: unknown): void;
  insertListItem(path: string, item: unknown): void;
  removeListItem(path: string, index: number): void;
}

/** What a holiday needs; `reasonMissing` says why it is asked for. */
export const holidayChecks = (t: TFunction, reasonMissing: string) => ({
  from: (value: string | null) => (value ? null : t('hours.dayMissing')),
  to: (value: string | null, values: HoursValues, path: string) => {
    const from = values.holidays[Number(path.split('.')[1])]?.from ?? '';
    if (!value) return t('hours.dayMissing');
    return value < from ? t('faults.not_after_start') : null;
  },
  reason: (value: string) => (value.trim() ? null : reasonMissing),
});

export const toHours = ({ week, holidays }: HoursValues) => ({
  week: eachDay(week, fromClock),
  holidays: holidays.map(holiday => ({
    ...holiday,
    reason: holiday.reason.trim(),
    spans: fromClock(holiday.spans),
  })),
});

export const usualSpan: OpenSpan = { from: '09:30', to: '19:00' };

/** As most garages have it: every day but Sunday. */
export const usualWeek = (): WeekHours => ({
  monday: [usualSpan],
  tuesday: [usualSpan],
  wednesday: [usualSpan],
  thursday: [usualSpan],
  friday: [usualSpan],
  saturday: [usualSpan],
  sunday: [],
});

/** What comes after a break of an hour. */
export const spanAfter = (spans: OpenSpan[]): OpenSpan => {
  const last = spans.at(-1);
  if (!last) return usualSpan;
  const hour = Math.min(Number(last.to.slice(0, 2)) + 1, 22);
  return {
    from: `${String(hour).padStart(2, '0')}:00`,
    to: `${String(Math.min(hour + 3, 23)).padStart(2, '0')}:00`,
  };
};

export const weekText = (week: WeekHours) =>
  Object.values(week)
    .map(spans => spans.map(({ from, to }) => `${from}–${to}`).join(', ') || '–')
    .join(' · ');
