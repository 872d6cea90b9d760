/** Which of two is meant, behind a time that the clock of the zone shows twice, as when it is put back; empty behind all others. */
export function zoneNote(at: Date, timeZone: string, language: 'en' | 'hi'): string {
  const shown = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map(
    disambiguation => shown.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
  );
  if (first === second) return '';
  const parts = new Intl.DateTimeFormat(`${language}-IN`, { timeZone, timeZoneName: 'short' }).formatToParts(
    at,
  );
  return ` (${parts.find(({ type }) => type === 'timeZoneName')?.value ?? at.toISOString()})`;
}
