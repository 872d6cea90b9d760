const morning = Temporal.PlainTime.from('10:00');

/** The next ten in the morning by the workshop's clock. */
export function nextRun(after: Date, timeZone: string): Date {
  const now = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(timeZone);
  const today = now.toPlainDate().toZonedDateTime({ timeZone, plainTime: morning });
  const next =
    Temporal.ZonedDateTime.compare(today, now) > 0
      ? today
      : now.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: morning });
  return new Date(next.epochMilliseconds);
}
