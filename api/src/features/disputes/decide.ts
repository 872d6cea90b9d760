import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { nowOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { refundableOf, refundDeposit } from '../deposits/refund.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { changeDispute } from './disputes.ts';
import { toDispute } from './shape.ts';
import { type DisputeDocument, disputesCollection } from './store.ts';
import { tellBoth } from './tell.ts';

type Schemas = components['schemas'];

const all = (ctx: Context) => platformCollection(ctx, disputesCollection, 'administrators decide disputes');

export const listOpenDisputes = (ctx: Context, { limit, after }: Paging): Promise<DisputeDocument[]> =>
  all(ctx).find(
    { waiting: true, ...(after ? { _id: { $gt: after } } : {}) },
    { sort: { _id: 1 }, limit: limit + 1 },
  );

export async function decideDispute(
  ctx: Context,
  disputeId: string,
  { outcome, refund = 0, reason }: Schemas['DisputeDecisionInput'],
): Promise<DisputeDocument> {
  const before = await all(ctx).findOne({ _id: disputeId });
  if (!before) throw new Problem('not_found');
  if (before.state !== 'open') throw new Problem('dispute_closed');
  const scope = { ...ctx, tenantId: before.tenantId };
  if (refund > 0) await refundDeposit(scope, before.bookingId, refund);
  const decision = { outcome, refund, reason: reason.trim(), at: nowOf(ctx) };
  const dispute = await changeDispute(scope, before, { state: 'decided', waiting: false, decision });
  await tellBoth(scope, dispute, 'decided', reason);
  return dispute;
}

export async function toPlatformDispute(
  ctx: Context,
  dispute: DisputeDocument,
): Promise<Schemas['PlatformDispute']> {
  const scope = { ...ctx, tenantId: dispute.tenantId };
  const { name, currency } = await getWorkshop(scope);
  return {
    workshopId: dispute.tenantId,
    workshopName: name,
    currency,
    refundable: await refundableOf(scope, dispute.bookingId),
    dispute: toDispute(dispute),
  };
}
