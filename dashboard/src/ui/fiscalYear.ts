/** The first month (YYYY-MM) of the fiscal year that a day belongs to; years begin with the month `start`, 1 to 12. */
export function fiscalYearStart(day: string, start: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return `${month >= start ? year : year - 1}-${String(start).padStart(2, '0')}`;
}
