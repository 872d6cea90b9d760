import type { OpeningHoursDocument } from './store.ts';

export type Hours = Pick<OpeningHoursDocument, 'week' | 'holidays'>;
/** From `startsAt` on and until before `endsAt`. */
export type Span = { startsAt: Date; endsAt: Date };

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The holiday that a day (YYYY-MM-DD) belongs to. */
export const holidayOn = ({ holidays }: Pick<Hours, 'holidays'>, day: string) =>
  holidays.find(({ from, to }) => from <= day && day <= to) ?? null;

/** When it is open on a day (YYYY-MM-DD) of the time zone, the earliest first. */
export function openSpans(hours: Hours, timeZone: string, day: string): Span[] {
  const date = Temporal.PlainDate.from(day);
  const weekday = weekdays[date.dayOfWeek - 1] ?? 'monday';
  const spans = holidayOn(hours, day)?.spans ?? hours.week[weekday];
  const open: Span[] = [];
  for (const { from, to } of spans) {
    const startsAt = instantOf(date, from, timeZone, 'earlier');
    const endsAt = instantOf(date, to, timeZone, 'later');
    // Of two that meet at a time which the clock shows twice, the second begins where the first has ended.
    const free = open.at(-1)?.endsAt ?? startsAt;
    const begins = free > startsAt ? free : startsAt;
    if (begins < endsAt) open.push({ startsAt: begins, endsAt });
  }
  return open;
}

/** Whether it is open at an instant. */
export function isOpenAt(hours: Hours, timeZone: string, at: Date): boolean {
  return openSpans(hours, timeZone, dayOf(at, timeZone)).some(
    ({ startsAt, endsAt }) => startsAt <= at && at < endsAt,
  );
}

export const dayOf = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/**
 * When the clock on the wall shows a time. Where clocks are put back it shows it twice, and `which` says which one is meant;
 * where they are put forward it never shows some times, and the leap itself is when they would have been.
 */
export function instantOf(
  date: Temporal.PlainDate,
  time: string,
  timeZone: string,
  which: 'earlier' | 'later',
): Date {
  if (time === '24:00')
    return new Date(date.add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds);
  const wall = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const found = wall.toZonedDateTime(timeZone, { disambiguation: which });
  if (found.toPlainDateTime().equals(wall)) return new Date(found.epochMilliseconds);
  const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const leap = before.getTimeZoneTransition('next') ?? found;
  return new Date(leap.epochMilliseconds);
}
