import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { noteEstimate } from '../jobs/estimate.ts';
import { countEstimate } from '../reports/count.ts';
import { addDays } from '../summary/civilDate.ts';
import { estimateToChange, statusOn, todayOf, toEstimate } from './estimates.ts';
import { hashOf } from './price.ts';
import { type EstimateDocument, estimatesCollection } from './store.ts';

/** Fixes what the customer is shown, from when on and for how long. `sentTo` is an e-mail address, or null for other means. */
export async function sendEstimate(
  ctx: Context,
  estimateId: string,
  sentTo: string | null,
): Promise<EstimateDocument> {
  const before = await estimateToChange(ctx, estimateId);
  const today = await todayOf(ctx);
  const status = statusOn(before, today);
  if (before.lineItems.length === 0) throw new Problem('estimate_empty');
  if (before.status !== 'draft' && before.status !== 'sent') throw new Problem('estimate_decided');
  const fresh = status !== 'sent';
  const validUntil = fresh ? addDays(today, before.validDays) : `${before.validUntil}`;
  const estimate = await tenantCollection(ctx, estimatesCollection).replace(before, {
    ...before,
    status: 'sent',
    sentAt: nowOf(ctx),
    firstSentOn: before.firstSentOn ?? today,
    sentTo: sentTo ?? (fresh ? null : before.sentTo),
    validUntil,
    contentHash: hashOf(before, before, validUntil),
  });
  await countEstimate(ctx, before, estimate);
  if (estimate.jobId && before.status === 'draft')
    await noteEstimate(ctx, estimate.jobId, { id: estimateId, number: estimate.number, status: 'sent' });
  await emit(ctx, 'estimate.sent', toEstimate(estimate), toEstimate(before));
  return estimate;
}
