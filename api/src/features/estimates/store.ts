import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Schemas = components['schemas'];

export type EstimateLine = Schemas['EstimateLine'];

/** What the customer is shown, and so what an answer is about. */
export type Shown = {
  lineItems: EstimateLine[];
  taxes: Schemas['TaxLine'][];
  totals: Schemas['Totals'];
  notes: string | null;
  photoFileIds: string[];
};

export type Answer = {
  approvedLines: number[];
  approvedTotal: number;
  name: string;
  at: Date;
  recordedBy: string | null;
};

/** Whether it has expired is a matter of the calendar, and so is not stored. */
export type StoredStatus = 'draft' | 'sent' | 'approved' | 'partly_approved' | 'declined';

export type EstimateDocument = TenantDocument &
  Shown & {
    number: string;
    status: StoredStatus;
    revision: number;
    jobId: string | null;
    customer: Schemas['CustomerRef'];
    vehicle: Schemas['VehicleRef'] | null;
    currency: string;
    validDays: number;
    validUntil: string | null;
    sentAt: Date | null;
    /** The day on which the customer was sent a revision of it for the first time. */
    firstSentOn: string | null;
    sentTo: string | null;
    contentHash: string | null;
    answer: Answer | null;
    appliedAt: Date | null;
    search: string[];
  };

export const estimatesCollection = defineTenantCollection<EstimateDocument>('estimates', {
  indexes: [
    { key: { _id: -1 } },
    { key: { status: 1, _id: -1 } },
    { key: { number: 1 }, unique: true },
    { key: { jobId: 1, _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { 'vehicle.id': 1, _id: -1 } },
    { key: { search: 1, _id: -1 } },
  ],
});

/** A revision that was sent and that a later one took the place of; `_id` is `estimate:revision`. */
export type RevisionDocument = TenantDocument &
  Shown & {
    estimateId: string;
    revision: number;
    status: Exclude<StoredStatus, 'draft'> | 'superseded';
    validUntil: string;
    sentAt: Date;
    contentHash: string;
    answer: Answer | null;
  };

// What was written stays: whatever goes through our doors bumps the version or the time, and the database refuses that.
const asWritten = {
  $jsonSchema: { required: ['tenantId', 'estimateId'], properties: { version: { enum: [1] } } },
  $expr: { $eq: ['$createdAt', '$updatedAt'] },
};

export const revisionsCollection = defineTenantCollection<RevisionDocument>('estimateRevisions', {
  indexes: [{ key: { estimateId: 1, revision: -1 }, unique: true }],
  validator: asWritten,
});

/** The customer's answer to one revision, with all that tells who gave it; `_id` is `estimate:revision`, so there is one. */
export type AnswerDocument = TenantDocument &
  Answer & {
    estimateId: string;
    revision: number;
    contentHash: string;
    /** Null where a colleague recorded it. */
    linkId: string | null;
    address: string;
    userAgent: string;
  };

export const answersCollection = defineTenantCollection<AnswerDocument>('estimateAnswers', {
  indexes: [{ key: { estimateId: 1, revision: -1 }, unique: true }],
  validator: asWritten,
});
