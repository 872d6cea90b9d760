import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { taxesNoted } from '../invoiceNotes/taxesNoted.ts';
import { taxesBilled } from '../invoices/taxesBilled.ts';
import { byRate } from '../money/tax.ts';
import { addTaxes, keyOf, type TaxSum } from '../money/taxSums.ts';
import { taxesPaid, taxesReturned } from '../purchases/taxesPaid.ts';
import { inIndia } from '../workshops/country.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type Days, lengthOf, mostDays } from './reports.ts';

type Report = components['schemas']['TaxReport'];

/** What a tax return asks for, outside India: by rate what was sold and bought, and its tax. Each document counts on the day it is booked. */
export async function taxReport(ctx: Context, days: Days): Promise<Report> {
  const workshop = await getWorkshop(ctx);
  if (inIndia(workshop)) throw new Problem('not_in_india');
  lengthOf(days, mostDays);
  const { fromDay, toDay } = days;
  const [billed, credited, debited, paid, returned] = await Promise.all([
    taxesBilled(ctx, fromDay, toDay),
    taxesNoted(ctx, 'credit_note', days),
    taxesNoted(ctx, 'debit_note', days),
    taxesPaid(ctx, days),
    taxesReturned(ctx, days),
  ]);
  const sold = addTaxes([
    { rows: billed, sign: 1 },
    { rows: debited, sign: 1 },
    { rows: credited, sign: -1 },
  ]);
  const bought = addTaxes([
    { rows: paid, sign: 1 },
    { rows: returned, sign: -1 },
  ]);
  const rates = rowsOf(sold, bought);
  const sum = (part: 'sales' | 'taxOnSales' | 'purchases' | 'taxOnPurchases') =>
    rates.reduce((all, row) => all + row[part], 0);
  const [taxOnSales, taxOnPurchases] = [sum('taxOnSales'), sum('taxOnPurchases')];
  return {
    ...days,
    currency: workshop.currency,
    rates,
    totals: {
      sales: sum('sales'),
      taxOnSales,
      purchases: sum('purchases'),
      taxOnPurchases,
      net: taxOnSales - taxOnPurchases,
    },
  };
}

function rowsOf(sold: TaxSum[], bought: TaxSum[]): Report['rates'] {
  const [sales, purchases] = [sold, bought].map(sums => new Map(sums.map(one => [keyOf(one), one])));
  const all = new Map([...sold, ...bought].map(one => [keyOf(one), one]));
  return [...all]
    .map(([key, { taxRateId, name, rate }]) => {
      const out = sales?.get(key);
      const back = purchases?.get(key);
      return {
        taxRateId,
        name,
        rate,
        sales: out?.taxable ?? 0,
        taxOnSales: out?.tax ?? 0,
        partsOnSales: out?.parts ?? [],
        purchases: back?.taxable ?? 0,
        taxOnPurchases: back?.tax ?? 0,
      };
    })
    .sort(byRate);
}
