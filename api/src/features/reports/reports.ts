import type { components } from '@workbay/sdk/schema';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { stockWorth } from '../items/levels.ts';
import { addDays } from '../summary/civilDate.ts';
import { dayFiguresBetween, outstandingNow } from '../summary/read.ts';
import { type DailyFiguresDocument, type DayFigures, dayFigures } from '../summary/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { namesOf } from './people.ts';
import { dailySalesCollection, type SalesKind } from './store.ts';

type Schemas = components['schemas'];
export type Days = { fromDay: string; toDay: string };

/** How many days a report can be of, by day and by month. */
export const mostDays = 366;
const mostMonths = 36_600;
const mostRows = 200;

/** Every figure of a period and of the one as long before it, from one indexed read of the days. */
export async function report(
  ctx: Context,
  { by, ...days }: Days & { by: 'day' | 'month' },
): Promise<Schemas['Report']> {
  const length = lengthOf(days, by === 'day' ? mostDays : mostMonths);
  const firstBefore = addDays(days.fromDay, -length);
  const seesStock = ctx.principal?.permissions.has('stock:read');
  const [workshop, stockValue, outstanding, found] = await Promise.all([
    getWorkshop(ctx),
    seesStock ? stockWorth(ctx) : null,
    outstandingNow(ctx),
    dayFiguresBetween(ctx, { fromDay: firstBefore, toDay: days.toDay }),
  ]);
  const at = found.findIndex(({ date }) => date >= days.fromDay);
  const cut = at < 0 ? found.length : at;
  const shown = found.slice(cut);
  const periods = Map.groupBy(shown, ({ date }) => (by === 'day' ? date : date.slice(0, 7)));
  return {
    ...days,
    by,
    currency: workshop.currency,
    totals: sumOf(shown),
    previous: sumOf(found.slice(0, cut)),
    outstanding,
    stockValue,
    periods: [...periods].map(([period, of]) => ({ period, figures: sumOf(of) })),
  };
}

function sumOf(days: DailyFiguresDocument[]): Schemas['ReportFigures'] {
  const sum = (name: keyof DayFigures) => days.reduce((total, day) => total + (day[name] ?? 0), 0);
  // A record of all names, which Object.fromEntries forgets.
  const sums = Object.fromEntries(dayFigures.map(name => [name, sum(name)])) as DayFigures;
  const { repairOrders, repairOrderSales } = sums;
  const averageRepairOrder = repairOrders > 0 ? Math.round(repairOrderSales / repairOrders) : null;
  return { ...sums, averageRepairOrder };
}

type Row = { key: string; name: string; lineKind: string | null; count: number; sales: number };

/** Net sales by service or person over a period, the largest first; what is past the limit is one sum. */
async function salesBy(ctx: Context, kind: SalesKind, { fromDay, toDay }: Days) {
  const [found] = await tenantCollection(ctx, dailySalesCollection).aggregate<{ rows: Row[]; sales: number }>(
    [
      { $match: { kind, date: { $gte: fromDay, $lte: toDay } } },
      {
        $group: {
          _id: '$key',
          name: { $last: '$name' },
          lineKind: { $last: '$lineKind' },
          count: { $sum: '$count' },
          sales: { $sum: '$sales' },
        },
      },
      {
        $group: {
          _id: null,
          sales: { $sum: '$sales' },
          rows: {
            $topN: {
              n: mostRows,
              sortBy: { sales: -1, _id: 1 },
              output: {
                key: '$_id',
                name: '$name',
                lineKind: '$lineKind',
                count: '$count',
                sales: '$sales',
              },
            },
          },
        },
      },
    ],
  );
  const rows = found?.rows ?? [];
  const total = found?.sales ?? 0;
  const currency = (await getWorkshop(ctx)).currency;
  return { rows, total, others: total - rows.reduce((sum, { sales }) => sum + sales, 0), currency };
}

export async function salesByService(ctx: Context, days: Days): Promise<Schemas['ServiceReport']> {
  lengthOf(days, mostMonths);
  const { rows, total, others, currency } = await salesBy(ctx, 'service', days);
  const kinds = ['labour', 'part', 'sublet', 'fee'] as const;
  return {
    ...days,
    currency,
    total,
    others,
    data: rows.map(({ name, lineKind, count, sales }) => ({
      description: name,
      kind: kinds.find(kind => kind === lineKind) ?? 'fee',
      lines: count,
      sales,
    })),
  };
}

export async function salesByTechnician(ctx: Context, days: Days): Promise<Schemas['TechnicianReport']> {
  lengthOf(days, mostMonths);
  const { rows, total, others, currency } = await salesBy(ctx, 'person', days);
  const names = await namesOf(
    ctx,
    rows.map(({ key }) => key).filter(key => key !== 'none'),
  );
  return {
    ...days,
    currency,
    total,
    others,
    data: rows.map(({ key, count, sales }) => ({
      userId: key === 'none' ? null : key,
      name: names.get(key) ?? null,
      invoices: count,
      sales,
    })),
  };
}

/** How many days there are. Throws where the last is before the first, or where there are more than `most`. */
export function lengthOf({ fromDay, toDay }: Days, most: number): number {
  if (toDay < fromDay) throw fault('rule_broken', '/query/toDay', 'must not be before fromDay', 'not_valid');
  const days = (Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000 + 1;
  if (days > most)
    throw fault('rule_broken', '/query/toDay', `can be at most ${most} days after fromDay`, 'too_large');
  return days;
}
