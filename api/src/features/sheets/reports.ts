import { money, number, text, type XlsxColumn, type XlsxValue } from '../../documents/xlsx.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { report, salesByService, salesByTechnician } from '../reports/reports.ts';
import { taxReport } from '../reports/taxes.ts';
import type { Days, Sheet } from './lists.ts';

type Asked = { fromDay: string; toDay: string };

function reportSheet(
  columns: XlsxColumn[],
  rows: (ctx: Context, days: Asked) => Promise<XlsxValue[][]>,
): Sheet {
  return {
    needs: 'reports:read',
    columns,
    takesDays: true,
    async *pages(ctx, _timeZone, days) {
      yield await rows(ctx, both(days));
    },
  };
}

/** Throws `rule_broken` where one is missing: a report is of days. */
export function both({ fromDay, toDay }: Days): Asked {
  if (!fromDay || !toDay) throw new Problem('rule_broken', 'Give fromDay and toDay.');
  return { fromDay, toDay };
}

const monthly = reportSheet(
  [
    text('Month'),
    number('Invoices'),
    ...['Sales before tax', 'CGST', 'SGST', 'IGST', 'Other tax', 'Invoiced', 'Received'].map(money),
    number('Repair orders'),
    ...['Repair order sales', 'Average repair order'].map(money),
    ...[
      'Estimates sent',
      'Estimates approved',
      'Estimates declined',
      'New customers',
      'Returning customers',
    ].map(number),
  ],
  async (ctx, days) =>
    (await report(ctx, { ...days, by: 'month' })).periods.map(({ period, figures: of }) => [
      period,
      of.invoices,
      of.sales,
      of.cgst,
      of.sgst,
      of.igst,
      of.otherTax,
      of.invoiced,
      of.received,
      of.repairOrders,
      of.repairOrderSales,
      of.averageRepairOrder,
      of.estimatesSent,
      of.estimatesApproved,
      of.estimatesDeclined,
      of.newCustomers,
      of.returningCustomers,
    ]),
);

const services = reportSheet(
  [text('Service'), text('Kind'), number('Sold'), money('Sales before tax')],
  async (ctx, days) => {
    const { data, others } = await salesByService(ctx, days);
    const rows: XlsxValue[][] = data.map(row => [row.description, row.kind, row.lines, row.sales]);
    return others === 0 ? rows : [...rows, ['All others', null, null, others]];
  },
);

const technicians = reportSheet(
  [text('Technician'), number('Invoices'), money('Sales before tax')],
  async (ctx, days) => {
    const { data, others } = await salesByTechnician(ctx, days);
    const rows: XlsxValue[][] = data.map(row => [row.name, row.invoices, row.sales]);
    return others === 0 ? rows : [...rows, ['All others', null, others]];
  },
);

const taxes = reportSheet(
  [
    text('Tax'),
    number('Rate %'),
    ...['Sales before tax', 'Tax on sales', 'Purchases before tax', 'Tax on purchases', 'Net'].map(money),
  ],
  async (ctx, days) => {
    const { rates, totals } = await taxReport(ctx, days);
    const rows = rates.map(({ name, rate, ...of }): XlsxValue[] => [
      name ?? 'No tax',
      rate,
      of.sales,
      of.taxOnSales,
      of.purchases,
      of.taxOnPurchases,
      of.taxOnSales - of.taxOnPurchases,
    ]);
    const { sales, taxOnSales, purchases, taxOnPurchases, net } = totals;
    return [...rows, ['Total', null, sales, taxOnSales, purchases, taxOnPurchases, net]];
  },
);

export const reports = {
  'report-taxes': taxes,
  'report-months': monthly,
  'report-services': services,
  'report-technicians': technicians,
};
