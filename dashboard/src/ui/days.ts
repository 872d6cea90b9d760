/** So many days in a row, the first of them `offset` days after a day (YYYY-MM-DD). */
export function daysFrom(day: string, offset: number, count: number): string[] {
  const start = Date.parse(`${day}T00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(start + (offset + index) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The months (YYYY-MM) from that of one day to that of another. */
export function monthsBetween(fromDay: string, toDay: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = fromDay.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > toDay.slice(0, 7)) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
