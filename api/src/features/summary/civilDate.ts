const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that an instant falls on in a time zone, as YYYY-MM-DD. */
export function civilDate(instant: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}

/** The same for many instants of one zone, of which one after another often falls on the same day. */
export function civilDates(timeZone: string): (instant: Date) => string {
  let [day, from, until] = ['', 0, 0];
  return instant => {
    const time = instant.getTime();
    if (time < from || time >= until) {
      const date = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone).toPlainDate();
      day = date.toString();
      from = date.toZonedDateTime(timeZone).epochMilliseconds;
      // A day begins later than at midnight where clocks are put forward then.
      until = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
    }
    return day;
  };
}

/** The day so many days after another, both YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/** The instant at which the month of another instant began in a time zone. */
export function monthStart(instant: Date, timeZone: string): Date {
  const midnight = new Date(`${civilDate(instant, timeZone).slice(0, 7)}-01T00:00:00Z`);
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(clock.formatToParts(midnight).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  const told = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`;
  return new Date(2 * midnight.getTime() - new Date(told).getTime());
}
