import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Paging } from '../../http/cursor.ts';
import { type AdvanceDocument, advancesCollection } from './store.ts';

export async function listAdvances(
  scope: DataScope,
  { customerId, jobId }: { customerId?: string | undefined; jobId?: string | undefined },
  { limit, after }: Paging,
): Promise<AdvanceDocument[]> {
  if (customerId !== undefined && jobId !== undefined)
    throw new Problem('filters_exclude', 'Give one of customerId and jobId.');
  return tenantCollection(scope, advancesCollection).find(
    {
      ...(customerId ? { 'customer.id': customerId } : {}),
      ...(jobId ? { jobId } : {}),
      ...(after ? { _id: { $lt: after } } : {}),
    },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

export async function getAdvance(scope: DataScope, advanceId: string): Promise<AdvanceDocument> {
  const advance = await tenantCollection(scope, advancesCollection).findOne({ _id: advanceId });
  if (!advance) throw new Problem('not_found');
  return advance;
}

/** What of it went back to the customer, and stayed there. */
export const wentBack = ({ moves }: AdvanceDocument): number =>
  moves.reduce(
    (sum, { kind, failure, amount }) => sum + (kind === 'refunded' && failure === null ? amount : 0),
    0,
  );

/** What of a job's advances is left, the oldest first. */
export async function openAdvancesOf(scope: DataScope, jobId: string): Promise<AdvanceDocument[]> {
  const found = await tenantCollection(scope, advancesCollection).find({ jobId }, { sort: { _id: 1 } });
  return found.filter(({ left }) => left > 0);
}

/** What is left of each customer's advances, in minor units. */
export async function advancesLeft(scope: DataScope): Promise<Map<string, number>> {
  const rows = await tenantCollection(scope, advancesCollection).aggregate<{ _id: string; left: number }>([
    { $group: { _id: '$customer.id', left: { $sum: '$left' } } },
  ]);
  return new Map(rows.map(({ _id, left }) => [_id, left]));
}

/** What was taken in a month (YYYY-MM), and what was taken before and moved in it. */
export async function advancesOfMonth(scope: DataScope, month: string): Promise<AdvanceDocument[]> {
  const advances = tenantCollection(scope, advancesCollection);
  const days = { $gte: `${month}-01`, $lte: `${month}-31` };
  const taken = await advances.find(
    { issuedOn: days },
    { sort: { issuedOn: 1, _id: 1 }, hint: { tenantId: 1, issuedOn: 1, _id: 1 } },
  );
  const moved = await advances.find(
    { moves: { $elemMatch: { day: days } }, issuedOn: { $lt: `${month}-01` } },
    { hint: { tenantId: 1, 'moves.day': 1, _id: 1 } },
  );
  return [...taken, ...moved];
}

/** Which of these customers or jobs an advance was taken for. */
export const advancesOf = (
  scope: DataScope,
  part: 'customer.id' | 'jobId',
  ids: string[],
): Promise<Set<string>> => tenantCollection(scope, advancesCollection).having(part, ids);

export function toAdvance(doc: AdvanceDocument): components['schemas']['Advance'] {
  return {
    id: doc._id,
    number: doc.number,
    customer: doc.customer,
    jobId: doc.jobId,
    jobNumber: doc.jobNumber,
    supply: doc.supply,
    description: doc.description,
    amount: doc.amount,
    currency: doc.currency,
    method: doc.method,
    reference: doc.reference,
    issuedOn: doc.issuedOn,
    placeOfSupply: doc.placeOfSupply,
    taxRate: doc.taxRate,
    tax: doc.tax,
    left: doc.left,
    moves: doc.moves,
    takenBy: doc.takenBy,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
