import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { noteEstimate } from '../jobs/estimate.ts';
import { findJob } from '../jobs/jobs.ts';
import { countEstimate } from '../reports/count.ts';
import { applyTo, mayApply } from './apply.ts';
import { statusOn, todayOf, toEstimate } from './estimates.ts';
import { approvedTotal } from './price.ts';
import { type Answer, answersCollection, type EstimateDocument, estimatesCollection } from './store.ts';

type Said = { approvedLines: number[]; name: string; linkId: string | null };

/**
 * Records the customer's answer to the revision that is sent, for good, and lets the job follow, in one transaction. A second
 * answer finds the first: throws `estimate_decided`. Throws `estimate_expired`, and `estimate_changed` while it is a draft.
 */
export async function answerEstimate(
  ctx: Context,
  before: EstimateDocument,
  { approvedLines, name, linkId }: Said,
): Promise<EstimateDocument> {
  const status = statusOn(before, await todayOf(ctx));
  if (status === 'expired') throw new Problem('estimate_expired');
  if (status === 'draft' || before.contentHash === null) throw new Problem('estimate_changed');
  if (status !== 'sent') throw new Problem('estimate_decided');
  const beyond = approvedLines.find(index => index >= before.lineItems.length);
  if (beyond !== undefined)
    throw fault('rule_broken', '/body/approvedLines', `names line ${beyond}, which there is not`);
  const answer: Answer = {
    approvedLines: [...approvedLines].sort((a, b) => a - b),
    approvedTotal: approvedTotal(before, approvedLines),
    name: name.trim(),
    at: nowOf(ctx),
    recordedBy: ctx.principal?.userId ?? null,
  };
  await tenantCollection(ctx, answersCollection).insertOne({
    _id: `${before._id}:${before.revision}`,
    createdAt: answer.at,
    ...answer,
    estimateId: before._id,
    revision: before.revision,
    contentHash: before.contentHash,
    linkId,
    address: ctx.address,
    userAgent: ctx.userAgent.slice(0, 300),
  });
  const outcome = outcomeOf(before, approvedLines);
  const answered: EstimateDocument = { ...before, status: outcome, answer };
  const job = before.jobId ? await findJob(ctx, before.jobId) : null;
  const applied = job !== null && outcome !== 'declined' && (await mayApply(ctx, answered, job));
  if (job && applied) await applyTo(ctx, answered, job);
  if (job) await noteEstimate(ctx, job._id, { id: before._id, number: before.number, status: outcome });
  const estimate = await tenantCollection(ctx, estimatesCollection).replace(before, {
    ...answered,
    appliedAt: applied ? answer.at : null,
  });
  await countEstimate(ctx, before, estimate);
  const event = outcome === 'declined' ? 'estimate.declined' : 'estimate.approved';
  await emit(ctx, event, toEstimate(estimate), toEstimate(before));
  return estimate;
}

function outcomeOf({ lineItems }: EstimateDocument, approved: number[]) {
  if (approved.length === 0) return 'declined';
  return approved.length === lineItems.length ? 'approved' : 'partly_approved';
}
