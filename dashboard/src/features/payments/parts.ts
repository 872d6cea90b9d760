import type { Invoice } from '@workbay/sdk/schema';
import { fromMinor, toMinor } from '../../app/home.ts';

export type Parts = Record<string, number | ''>;

/** What is due first comes first. */
export const inOrder = (invoices: Invoice[]): Invoice[] =>
  invoices.toSorted((a, b) => ageOf(a).localeCompare(ageOf(b)));

const ageOf = ({ dueOn, number }: Invoice): string => `${dueOn} ${number}`;

/** An amount in units of the currency over invoices, those that are due first before the others. */
export function split(invoices: Invoice[], amount: number): Parts {
  let left = toMinor(amount);
  return Object.fromEntries(
    inOrder(invoices).map(({ id, amountDue }) => {
      const part = Math.min(left, amountDue);
      left -= part;
      return [id, part === 0 ? '' : fromMinor(part)];
    }),
  );
}

export const allocationsOf = (parts: Parts) =>
  Object.entries(parts).flatMap(([invoiceId, part]) => (part ? [{ invoiceId, amount: toMinor(part) }] : []));

export const sumOf = (parts: Parts): number =>
  allocationsOf(parts).reduce((sum, { amount }) => sum + amount, 0);
