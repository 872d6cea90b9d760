/**
 * How long a workshop's books are kept. CGST Act 2017, section 36: until 72 months after the due date of the annual return of
 * their year; which is 31 December after the fiscal year's end on 31 March (section 44, rule 80).
 */

const monthsAsYears = 6;

/** The last day on which what belongs to this day (YYYY-MM-DD) must be kept. */
export function keptUntil(day: string): string {
  const year = Number(day.slice(0, 4));
  const fiscalYearEnd = day.slice(5) >= '04-01' ? year + 1 : year;
  return `${fiscalYearEnd + monthsAsYears}-12-31`;
}

/** The first day whose books must be kept still: what is older may go. */
export function firstKeptDay(now: Date): string {
  return `${now.getUTCFullYear() - monthsAsYears - 1}-04-01`;
}

/** When the next year's books may go. */
export function nextRemoval(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear() + 1, 0, 2));
}
