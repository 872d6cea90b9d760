import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import {
  type DailyFiguresDocument,
  dailyFiguresCollection,
  type FiguresDocument,
  figuresCollection,
} from './store.ts';

/** How the workshop stands now; null before anything was counted. */
export const figuresOf = (scope: DataScope): Promise<FiguresDocument | null> =>
  tenantCollection(scope, figuresCollection).findOne({ _id: `${scope.tenantId}` });

/** The figures of each day with any, oldest first: one indexed read. */
export function dayFiguresBetween(
  scope: DataScope,
  { fromDay, toDay }: { fromDay: string; toDay: string },
): Promise<DailyFiguresDocument[]> {
  return tenantCollection(scope, dailyFiguresCollection).find(
    { date: { $gte: fromDay, $lte: toDay } },
    { sort: { date: 1 } },
  );
}

/** What is due on issued invoices at this moment. */
export async function outstandingNow(scope: DataScope): Promise<{ count: number; amount: number }> {
  const figures = await figuresOf(scope);
  return { count: figures?.outstanding?.count ?? 0, amount: figures?.outstanding?.amount ?? 0 };
}
