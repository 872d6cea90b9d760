import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';

/** `_id` is a booking's whose time is kept until its deposit is paid, and no longer than `dueAt`. */
export type DepositHoldDocument = TenantDocument & Queued;

export const depositHoldsCollection = defineTenantCollection<DepositHoldDocument>('depositHolds', {
  audit: false,
  indexes: [dueIndex, { key: { _id: 1 } }],
});

export async function holdUntil(scope: DataScope, bookingId: string, dueAt: Date): Promise<void> {
  await tenantCollection(scope, depositHoldsCollection).insertOne({ _id: bookingId, dueAt });
}
