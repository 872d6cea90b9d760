import { Problem } from '../../errors.ts';

/** The fiscal year of a day, as `26-27`, or `2026` where it is the calendar's; it begins with the month `start` (1 to 12). */
export function fiscalYear(date: string, start: number): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  if (start === 1) return `${year}`;
  const first = month >= start ? year : year - 1;
  const short = (value: number) => String(value % 100).padStart(2, '0');
  return `${short(first)}-${short(first + 1)}`;
}

/** The last day on which a credit note may take tax off an invoice: 30 November after its fiscal year (CGST Act, section 34(2)). */
export function lastCreditDay(issuedOn: string): string {
  const [year = 0, month = 0] = issuedOn.split('-').map(Number);
  return `${month >= 4 ? year + 1 : year}-11-30`;
}

/**
 * `INV/26-27/00042`: at most 16 characters, as CGST rule 46(b) wants. Past 99,999 it grows by a digit where the prefix leaves
 * room, and is refused with `rule_broken` where it does not.
 */
export function invoiceNumber(prefix: string, year: string, count: number): string {
  const number = `${prefix}/${year}/${String(count).padStart(5, '0')}`;
  if (number.length > 16) {
    throw new Problem(
      'rule_broken',
      `The invoice number ${number} would be longer than 16 characters (CGST rule 46). Choose a shorter invoice prefix in the workshop's settings.`,
    );
  }
  return number;
}
