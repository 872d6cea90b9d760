import type { Booking, Calendar, Job } from '@workbay/sdk/schema';
import { fromWall, toWall } from '../../app/workshopTime.ts';

export type Day = Calendar['days'][number];
/** In minutes of a day on the workshop's clock. */
export interface Range {
  from: number;
  to: number;
}

export const minutesOfDay = 24 * 60;
/** Where things can be dropped and clicked. */
export const step = 15;

/** What of a time falls on a day, by the clock on the wall. */
export function rangeOn(
  day: string,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  timeZone: string,
): Range | null {
  const from = minuteOn(day, toWall(startsAt, timeZone));
  const to = minuteOn(day, toWall(endsAt, timeZone));
  return to <= 0 || from >= minutesOfDay || to <= from
    ? null
    : { from: Math.max(0, from), to: Math.min(minutesOfDay, to) };
}

/** As long as a promise is on the calendar, up to its time. */
export const promiseMinutes = 30;

export function promiseSpan({ promisedAt }: Pick<Job, 'promisedAt'>) {
  const at = Date.parse(promisedAt ?? '');
  const iso = (time: number) => new Date(time).toISOString();
  return { startsAt: iso(at - promiseMinutes * 60_000), endsAt: iso(at) };
}

/** Minutes since a day began, of what a clock shows; beyond the day on another. */
function minuteOn(day: string, wall: string): number {
  const [date = '', time = ''] = wall.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const days = (Date.parse(`${date}T00:00Z`) - Date.parse(`${day}T00:00Z`)) / 86_400_000;
  return days * minutesOfDay + hour * 60 + minute;
}

/** The point in time at which the clock shows that minute of a day. */
export function timeAt(day: string, minute: number, timeZone: string): string {
  const clock = [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0')).join(':');
  return fromWall(`${day} ${clock}:00`, timeZone);
}

/** The hours that a calendar shows: when it is open on any day, and whatever else is booked; a working day where there is nothing. */
export function shownHours(
  days: Day[],
  bookings: Pick<Booking, 'startsAt' | 'endsAt'>[],
  timeZone: string,
): Range {
  const ranges = days.flatMap(({ day, open }) =>
    [...open, ...bookings].flatMap(span => rangeOn(day, span, timeZone) ?? []),
  );
  const from = Math.min(...ranges.map(range => range.from), 9 * 60);
  const to = Math.max(...ranges.map(range => range.to), 18 * 60);
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}

/** When it is closed between these hours. */
export function closedOn(day: Day, hours: Range, timeZone: string): Range[] {
  const closed: Range[] = [];
  let at = hours.from;
  for (const span of day.open) {
    const open = rangeOn(day.day, span, timeZone);
    if (!open) continue;
    if (open.from > at) closed.push({ from: at, to: open.from });
    at = Math.max(at, open.to);
  }
  return at < hours.to ? [...closed, { from: at, to: hours.to }] : closed;
}

export interface Placed<Item> extends Range {
  item: Item;
  /** Beside how many others it stands, and at which place. */
  lane: number;
  lanes: number;
}

/** Puts what overlaps side by side. */
export function placed<Item>(items: (Range & { item: Item })[]): Placed<Item>[] {
  const sorted = items.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const result: Placed<Item>[] = [];
  let group: Placed<Item>[] = [];
  let end = -1;
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
    for (const one of group) one.lanes = lanes;
    result.push(...group);
    group = [];
  };
  for (const item of sorted) {
    if (item.from >= end) close();
    const taken = new Set(group.filter(({ to }) => to > item.from).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane++;
    group.push({ ...item, lane, lanes: 1 });
    end = Math.max(end, item.to);
  }
  close();
  return result;
}
