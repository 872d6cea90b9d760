import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type Answer, type EstimateDocument, type RevisionDocument, revisionsCollection } from './store.ts';

type Schemas = components['schemas'];

const mostRevisions = 50;

/** Those that a later one took the place of, newest first. */
export function pastRevisions(scope: DataScope, estimateId: string): Promise<RevisionDocument[]> {
  return tenantCollection(scope, revisionsCollection).find(
    { estimateId },
    { sort: { revision: -1 }, limit: mostRevisions },
  );
}

/** Keeps what the customer was sent; the estimate itself becomes the next draft. */
export async function keepRevision(scope: DataScope, estimate: EstimateDocument): Promise<void> {
  const { _id, revision, status, validUntil, sentAt, contentHash } = estimate;
  if (status === 'draft' || !validUntil || !sentAt || !contentHash)
    throw new Error(`${_id} was never sent in revision ${revision}`);
  const { lineItems, taxes, totals, notes, photoFileIds, answer } = estimate;
  await tenantCollection(scope, revisionsCollection).insertOne({
    _id: `${_id}:${revision}`,
    createdAt: nowOf(scope),
    estimateId: _id,
    revision,
    status: status === 'sent' ? 'superseded' : status,
    lineItems,
    taxes,
    totals,
    notes,
    photoFileIds,
    validUntil,
    sentAt,
    contentHash,
    answer,
  });
}

export const toAnswer = (answer: Answer): Schemas['EstimateAnswer'] => ({
  approvedLines: answer.approvedLines,
  approvedTotal: answer.approvedTotal,
  name: answer.name,
  at: answer.at.toISOString(),
  recordedBy: answer.recordedBy,
});

type Sent = Pick<RevisionDocument, 'revision' | 'lineItems' | 'totals' | 'notes' | 'answer'> & {
  status: Schemas['EstimateStatus'];
  validUntil: string | null;
  sentAt: Date | null;
  contentHash: string | null;
};

export const toRevision = (doc: Sent): Schemas['EstimateRevision'] => ({
  revision: doc.revision,
  status: doc.status,
  lineItems: doc.lineItems,
  totals: doc.totals,
  notes: doc.notes,
  validUntil: doc.validUntil ?? '',
  sentAt: doc.sentAt?.toISOString() ?? '',
  contentHash: doc.contentHash ?? '',
  answer: doc.answer && toAnswer(doc.answer),
});
