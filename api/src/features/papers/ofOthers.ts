import { handOver, type Successor } from '../../data/handOver.ts';
import { type DataScope, unbounded } from '../../data/scope.ts';
import { type Filter, tenantCollection } from '../../data/tenantCollection.ts';
import { detachFile } from '../files/attach.ts';
import { type PaperDocument, papersCollection } from './store.ts';

export const handOverPapers = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, papersCollection, successor);

/** A vehicle's papers go with it to another owner. */
export async function papersFollow(
  scope: DataScope,
  vehicle: { _id: string; customer: { id: string } },
): Promise<void> {
  const customer = { id: vehicle.customer.id };
  await tenantCollection(unbounded(scope), papersCollection).updateMany(
    { 'vehicle.id': vehicle._id },
    { $set: { customer } },
  );
}

/** Which of these customers or vehicles have papers. */
export const papersOf = (
  scope: DataScope,
  part: 'customer.id' | 'vehicle.id',
  ids: string[],
): Promise<Set<string>> => tenantCollection(scope, papersCollection).having(part, ids);

/** Removes the papers of a customer or of vehicles that go, with their files. Returns the ids of both. */
export async function removePapersOf(
  scope: DataScope,
  of: { customerId: string } | { vehicleIds: string[] },
): Promise<string[]> {
  const papers = tenantCollection(unbounded(scope), papersCollection);
  const filter: Filter<PaperDocument> =
    'customerId' in of ? { 'customer.id': of.customerId } : { 'vehicle.id': { $in: of.vehicleIds } };
  const found = await papers.find(filter);
  for (const { _id, tenantId, fileId } of found) if (fileId) await detachFile(scope, tenantId, fileId, _id);
  await papers.deleteDocuments(found);
  return found.flatMap(({ _id, fileId }) => (fileId ? [_id, fileId] : [_id]));
}
