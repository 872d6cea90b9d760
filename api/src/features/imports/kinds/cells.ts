import { fault } from '../../../errors.ts';
import { largestAmount } from '../../money/lineItems.ts';
import { civilDate } from '../../summary/civilDate.ts';
import { faultsFrom, type Home, type ImportScope, type MappedRow, type RowFault } from './kind.ts';
import { amountOf, dayOf } from './values.ts';

/** The day that a cell names, no later than today. Throws a fault. */
export function pastDay({ workshop }: ImportScope, text: string): string {
  const day = anyDay(workshop, text);
  if (day > civilDate(new Date(), workshop.timeZone))
    throw fault('rule_broken', '/body', 'is in the future', 'too_large');
  return day;
}

export function anyDay({ country }: Home, text: string): string {
  const day = dayOf(text, country);
  if (!day) throw fault('rule_broken', '/body', 'is not a day such as 21/11/2026 or 2026-11-21', 'bad_day');
  return day;
}

/** What a reader makes of a cell, or null where it is blank or wrong, which is then among the faults. */
export function cellOf<T>(
  { values }: MappedRow,
  field: string,
  faults: RowFault[],
  read: (text: string) => T,
): T | null {
  const text = values[field];
  if (text === undefined) return null;
  try {
    return read(text);
  } catch (error) {
    faults.push(...faultsFrom(error, []).map(one => ({ ...one, field })));
    return null;
  }
}

/** An amount that a book can hold; below nothing where the cell says so. Throws a fault. */
export function amountIn(home: Home, text: string): number {
  const amount = amountOf(text, home);
  if (amount === null)
    throw fault('rule_broken', '/body', 'is not an amount such as 1,23,456.50', 'bad_amount');
  if (Math.abs(amount) > largestAmount)
    throw fault('rule_broken', '/body', 'is too large', 'too_large', { limit: largestAmount });
  return amount;
}
