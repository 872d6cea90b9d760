import { addDays, civilDate } from '../summary/civilDate.ts';

type Reading = { reading: number; at: Date };
/** Of a vehicle, as its newest readings tell. */
export type Pace = { last: Reading; kmPerDay: number };

const day = 24 * 60 * 60_000;
const lookedAt = 2 * 365;
const shortest = 30;
/** About 11,000 km in a year: what a vehicle of which nothing else is known is taken to run. */
const usual = 30;
const most = 1000;
const furthest = 10 * 365;

/**
 * How far a vehicle runs in a day: from the oldest reading of the last two years to the newest, where they are a month apart.
 * A reading that is less than the one before it was a mistake or another instrument: only those after it count.
 */
export function paceOf(history: readonly Reading[]): Pace | null {
  const [last] = history;
  if (!last) return null;
  let oldest = last;
  for (const older of history) {
    if (older.reading > oldest.reading || daysBetween(older.at, last.at) > lookedAt) break;
    oldest = older;
  }
  const days = daysBetween(oldest.at, last.at);
  if (days < shortest) return { last, kmPerDay: usual };
  const kmPerDay = Math.round((last.reading - oldest.reading) / days);
  return { last, kmPerDay: Math.min(most, Math.max(1, kmPerDay)) };
}

const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / day;

/** The day on which the vehicle will have run so far, if it goes on like this. */
export function reachedOn({ last, kmPerDay }: Pace, odometer: number, timeZone: string): string {
  const days = Math.min(furthest, Math.max(0, Math.ceil((odometer - last.reading) / kmPerDay)));
  return addDays(civilDate(last.at, timeZone), days);
}

type Asked = { dueOn: string | null; dueOdometer: number | null; snoozedUntil: string | null };

/** When it is due: the first of both days, but not before it is put off to. Null where nothing says. */
export function dueOf({ dueOn, dueOdometer, snoozedUntil }: Asked, pace: Pace | null, timeZone: string) {
  const byOdometer = pace && dueOdometer !== null ? reachedOn(pace, dueOdometer, timeZone) : null;
  const [first] = [dueOn, byOdometer].filter(one => one !== null).toSorted();
  if (!first) return null;
  const on = snoozedUntil !== null && snoozedUntil > first ? snoozedUntil : first;
  return { on, kmPerDay: byOdometer === null || !pace ? null : pace.kmPerDay };
}
