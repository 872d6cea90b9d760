import dayjs from 'dayjs';

const known = new Map<string, string>();

/** What dayjs calls the language of a BCP 47 tag in date fields: months, weekdays and halves of the day as Intl writes them elsewhere. */
export function dateWords(tag: string): string {
  const found = known.get(tag);
  if (found) return found;
  const name = tag.toLowerCase();
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
    return (...at: [month: number, day: number, hour?: number]) =>
      format.formatToParts(Date.UTC(2026, ...at));
  };
  const months = (month: 'short' | 'long') => {
    const parts = written({ day: 'numeric', month });
    return Array.from({ length: 12 }, (_, index) => part(parts(index, 1), 'month'));
  };
  const weekdays = (weekday: 'narrow' | 'short' | 'long') => {
    const parts = written({ weekday });
    // The first of November 2026 is a Sunday.
    return Array.from({ length: 7 }, (_, index) => part(parts(10, 1 + index), 'weekday'));
  };
  const hours = written({ hour: 'numeric', hour12: true });
  const locale = {
    name,
    months: months('long'),
    monthsShort: months('short'),
    weekdays: weekdays('long'),
    weekdaysShort: weekdays('short'),
    weekdaysMin: weekdays('narrow'),
    meridiem: (hour: number) => part(hours(0, 1, hour), 'dayPeriod'),
    formats: {},
    relativeTime: {},
  };
  dayjs.locale(locale, undefined, true);
  known.set(tag, name);
  return name;
}

const part = (parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string =>
  parts.find(one => one.type === type)?.value ?? '';
