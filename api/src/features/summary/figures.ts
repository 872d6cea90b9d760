import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { figuresOf } from './read.ts';
import { type DayFigures, dailyFiguresCollection, type FiguresDocument, figuresCollection } from './store.ts';

type JobStatus = components['schemas']['JobStatus'];

/** How the workshop's figures change; also hands out the next numbers. `numbers.invoices.26-27: 1` takes that series' next. */
export type FigureChange = Partial<
  Record<
    | `jobsByStatus.${JobStatus}`
    | 'outstanding.count'
    | 'outstanding.amount'
    | 'toConfirm.count'
    | 'toConfirm.amount'
    | 'numbers.jobs'
    | `jobsIn.${string}`
    | 'numbers.openings'
    | 'numbers.estimates'
    | 'numbers.purchases'
    | `numbers.invoices.${string}`
    | `numbers.credit_notes.${string}`
    | `numbers.debit_notes.${string}`
    | `numbers.receipt_vouchers.${string}`
    | `numbers.refund_vouchers.${string}`,
    number
  >
>;

/** Counts in the causing transaction, so that the figures are exact at every instant. Returns them as they are now. */
export async function countFigures(scope: DataScope, change: FigureChange): Promise<FiguresDocument> {
  const figures = await tenantCollection(scope, figuresCollection).findOneAndUpdate(
    { _id: `${scope.tenantId}` },
    { $inc: change, $set: { updatedAt: new Date() }, $setOnInsert: { createdAt: new Date(), version: 1 } },
    { upsert: true },
  );
  if (!figures) throw new Error('an upsert returned nothing');
  return figures;
}

/**
 * Puts this transaction in line with every other that takes a turn or counts figures, of which each job's creation is one.
 * Snapshots alone would let one store a customer's id while another deletes that customer: neither writes what the other read.
 */
export async function takeTurn(scope: DataScope): Promise<void> {
  const now = new Date();
  await tenantCollection(scope, figuresCollection).updateOne(
    { _id: `${scope.tenantId}` },
    { $inc: { turns: 1 }, $setOnInsert: { createdAt: now, updatedAt: now, version: 1 } },
    { upsert: true },
  );
}

/** Keeps what there is of samples where the summary reads anyway; null when they are gone. */
export async function noteSamples(
  scope: DataScope,
  samples: NonNullable<FiguresDocument['samples']> | null,
): Promise<void> {
  await tenantCollection(scope, figuresCollection).updateOne(
    { _id: `${scope.tenantId}` },
    samples ? { $set: { samples } } : { $unset: { samples: '' } },
  );
}

/** The month (YYYY-MM) in which a job that is made now counts. */
export const jobMonth = (scope: DataScope): string => nowOf(scope).toISOString().slice(0, 7);

/** How many jobs were made in the month. */
export async function jobsThisMonth(scope: DataScope): Promise<number> {
  const figures = await figuresOf(scope);
  return figures?.jobsIn?.[jobMonth(scope)] ?? 0;
}

/** Adds to the figures of a day (YYYY-MM-DD in the workshop's time zone). */
export async function countDay(scope: DataScope, date: string, change: Partial<DayFigures>): Promise<void> {
  await tenantCollection(scope, dailyFiguresCollection).updateOne(
    { _id: `${scope.tenantId}:${date}` },
    {
      $inc: { invoiced: 0, received: 0, ...change },
      $set: { updatedAt: new Date() },
      $setOnInsert: { date, createdAt: new Date(), version: 1 },
    },
    { upsert: true },
  );
}
