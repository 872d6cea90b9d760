/** The first month (YYYY-MM) of the fiscal year, April to March, that a day belongs to. */
export function fiscalYearStart(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= '04-01' ? year : year - 1}-04`;
}
