import type { PreferencesDocument, Priority } from './store.ts';

export type Timing = Pick<PreferencesDocument, 'email' | 'quietHours'> & { timeZone: string };

const minute = 60_000;
/** What happens meanwhile goes out in the same mail; and what is read meanwhile in no mail at all. */
export const gatherMs = 5 * minute;
const gatherHighMs = minute;

/** When a mail of what was told `at` goes out; null for never. What is high waits for no digest and no morning. */
export function mailDueAt(timing: Timing, priority: Priority, at: Date): Date | null {
  const { email } = timing;
  if (email.when === 'off') return null;
  if (priority === 'high') return new Date(at.getTime() + gatherHighMs);
  if (email.when === 'soon') return afterQuiet(timing, new Date(at.getTime() + gatherMs));
  return nextDigest(timing, at);
}

export function pushDueAt(timing: Timing, priority: Priority, at: Date): Date {
  return priority === 'high' ? at : afterQuiet(timing, at);
}

/** The first moment from `at` on that is not in the quiet hours. */
function afterQuiet({ quietHours, timeZone }: Timing, at: Date): Date {
  if (!quietHours) return at;
  const from = Temporal.PlainTime.from(quietHours.from);
  const to = Temporal.PlainTime.from(quietHours.to);
  const today = civil(at, timeZone);
  for (const date of [today.subtract({ days: 1 }), today]) {
    const end = Temporal.PlainTime.compare(to, from) > 0 ? date : date.add({ days: 1 });
    if (instant(date, from, timeZone) <= at && at < instant(end, to, timeZone))
      return instant(end, to, timeZone);
  }
  return at;
}

/** The next chosen hour after `at`. Where clocks are put forward over it, the hour after; where they are put back, its first time. */
export function nextDigest({ email, timeZone }: Timing, at: Date): Date {
  const time = new Temporal.PlainTime(email.hour);
  const today = civil(at, timeZone);
  for (let days = 0; ; days++) {
    const date = today.add({ days });
    if (email.when === 'weekly' && date.dayOfWeek !== email.weekday) continue;
    const due = instant(date, time, timeZone);
    if (due > at) return due;
  }
}

const civil = (at: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();

const instant = (date: Temporal.PlainDate, plainTime: Temporal.PlainTime, timeZone: string): Date =>
  new Date(date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
