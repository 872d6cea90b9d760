import { money, number, text, type XlsxColumn, type XlsxValue } from '../../documents/xlsx.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { report, salesByService, salesByTechnician } from '../reports/reports.ts';
import { taxReport } from '../reports/taxes.ts';
import { type Local, localTo } from '../workshops/country.ts';
import type { Asked, Page, Sheet } from './lists.ts';

type Days = { fromDay: string; toDay: string };

function reportSheet(
  columns: XlsxColumn[],
  rows: (ctx: Context, days: Days) => Promise<XlsxValue[][]>,
): Sheet {
  return {
    needs: 'reports:read',
    takes: { fromDay: true, toDay: true },
    open: async (ctx, _workshop, days) => ({
      columns,
      page: async () => onePage(await rows(ctx, both(days))),
    }),
  };
}

const onePage = (rows: XlsxValue[][]): Page => ({ count: rows.length, rows, after: null });

/** Throws `rule_broken` where one is missing: a report is of days. */
export function both({ fromDay, toDay }: Asked): Days {
  if (!fromDay || !toDay) throw new Problem('rule_broken', 'Give fromDay and toDay.');
  return { fromDay, toDay };
}

type Month = Awaited<ReturnType<typeof report>>['periods'][number]['figures'];
type Column = XlsxColumn & Local & { of: (figures: Month) => number | null };
const india = 'india' as const;

const months: Column[] = [
  { ...number('Invoices'), of: ({ invoices }) => invoices },
  { ...money('Sales before tax'), of: ({ sales }) => sales },
  { ...money('CGST'), of: ({ cgst }) => cgst, only: india },
  { ...money('SGST'), of: ({ sgst }) => sgst, only: india },
  { ...money('IGST'), of: ({ igst }) => igst, only: india },
  { ...money('Other tax'), of: ({ otherTax }) => otherTax, only: india },
  { ...money('Tax'), of: ({ otherTax }) => otherTax, only: 'abroad' },
  { ...money('Invoiced'), of: ({ invoiced }) => invoiced },
  { ...money('Received'), of: ({ received }) => received },
  { ...number('Repair orders'), of: ({ repairOrders }) => repairOrders },
  { ...money('Repair order sales'), of: ({ repairOrderSales }) => repairOrderSales },
  { ...money('Average repair order'), of: ({ averageRepairOrder }) => averageRepairOrder },
  { ...number('Estimates sent'), of: ({ estimatesSent }) => estimatesSent },
  { ...number('Estimates approved'), of: ({ estimatesApproved }) => estimatesApproved },
  { ...number('Estimates declined'), of: ({ estimatesDeclined }) => estimatesDeclined },
  { ...number('New customers'), of: ({ newCustomers }) => newCustomers },
  { ...number('Returning customers'), of: ({ returningCustomers }) => returningCustomers },
];

const monthly: Sheet = {
  needs: 'reports:read',
  takes: { fromDay: true, toDay: true },
  async open(ctx, workshop, days) {
    const columns = localTo(months, workshop);
    return {
      columns: [text('Month'), ...columns],
      async page() {
        const { periods } = await report(ctx, { ...both(days), by: 'month' });
        return onePage(
          periods.map(({ period, figures }) => [period, ...columns.map(({ of }) => of(figures))]),
        );
      },
    };
  },
};

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
