import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { nowOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { refundDeposit } from '../deposits/refund.ts';
import { refundableOf } from '../deposits/refundable.ts';
import { workshopNames } from '../workshops/workshops.ts';
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
  if (refund > 0) await refundDeposit(scope, before.bookingId, { amount: refund, reason: reason.trim() });
  const decision = { outcome, refund, reason: reason.trim(), at: nowOf(ctx) };
  const dispute = await changeDispute(scope, before, { state: 'decided', waiting: false, decision });
  await tellBoth(scope, dispute, 'decided', reason);
  return dispute;
}

export async function toPlatformDisputes(
  ctx: Context,
  disputes: DisputeDocument[],
): Promise<Schemas['PlatformDispute'][]> {
  const workshops = await workshopNames(ctx, [...new Set(disputes.map(({ tenantId }) => tenantId))]);
  const refundable = await refundableOf(
    ctx,
    disputes.map(({ bookingId }) => bookingId),
  );
  return disputes.flatMap(dispute => {
    const workshop = workshops.get(dispute.tenantId);
    if (!workshop) return [];
    return [
      {
        workshopId: workshop._id,
        workshopName: workshop.name,
        currency: workshop.currency,
        refundable: refundable.get(dispute.bookingId) ?? 0,
        dispute: toDispute(dispute),
      },
    ];
  });
}
