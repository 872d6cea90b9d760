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

/** What was to go back to the customer, did not get there, and is their credit. */
export const becameCredit = ({ moves }: AdvanceDocument): number =>
  moves.reduce(
    (sum, { failure, takenBack, amount }) => sum + (failure !== null && takenBack === null ? amount : 0),
    0,
  );

/** What was paid by card and set against an invoice, and how much of each. */
export async function appliedTo(
  scope: DataScope,
  { _id, customer }: { _id: string; customer: { id: string } },
): Promise<{ advance: AdvanceDocument; applied: number }[]> {
  const found = await tenantCollection(scope, advancesCollection).find({
    'customer.id': customer.id,
    method: 'online',
  });
  return found.flatMap(advance => {
    const ofIt = advance.moves.filter(({ invoiceId }) => invoiceId === _id);
    const applied = ofIt.reduce((sum, { amount }) => sum + amount, 0);
    return applied > 0 ? [{ advance, applied }] : [];
  });
}

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

/** What was taken in these months (YYYY-MM, one after the other), and what was taken before and moved in them. */
export async function advancesOfMonths(scope: DataScope, months: string[]): Promise<AdvanceDocument[]> {
  const advances = tenantCollection(scope, advancesCollection);
  const days = { $gte: `${months[0]}-01`, $lte: `${months.at(-1)}-31` };
  const taken = await advances.find(
    { issuedOn: days },
    { sort: { issuedOn: 1, _id: 1 }, hint: { tenantId: 1, issuedOn: 1, _id: 1 } },
  );
  const moved = await advances.find(
    { moves: { $elemMatch: { day: days } }, issuedOn: { $lt: days.$gte } },
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
    lost: doc.lost ?? 0,
    moves: doc.moves.map(({ withFee: _, ...move }) => move),
    takenBy: doc.takenBy,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
