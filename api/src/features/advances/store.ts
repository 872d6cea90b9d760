import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Snapshot } from '../invoices/store.ts';

type Schemas = components['schemas'];

/** `withFee`: whether our fee goes back with what the provider pays back, also where that is tried anew. */
export type AdvanceMove = Schemas['AdvanceMove'] & { withFee?: boolean };

/** Money taken before the supply, with its receipt voucher (CGST rules, rule 50) and what became of it. */
export type AdvanceDocument = TenantDocument & {
  number: string;
  customer: Schemas['CustomerRef'];
  jobId: string | null;
  jobNumber: string | null;
  supply: Schemas['AdvanceSupply'];
  description: string;
  amount: number;
  currency: string;
  method: Schemas['AdvanceMethod'];
  reference: string | null;
  issuedOn: string;
  placeOfSupply: string | null;
  taxRate: number;
  /** The tax that the amount contains; nothing of it where none is due on the advance. */
  tax: Schemas['AdvanceTax'];
  /** What is neither set against an invoice nor paid back. */
  left: number;
  /** What the provider took back of it though it was back already. */
  lost?: number;
  moves: AdvanceMove[];
  takenBy: string | null;
  snapshot: Snapshot;
};

const whole = { bsonType: ['int', 'long', 'double'], multipleOf: 1, minimum: 0 };
const tax = {
  bsonType: 'object',
  required: ['taxable', 'cgst', 'sgst', 'igst'],
  // Of a part of a few paise the rounding of its tax can take more than there is.
  properties: { taxable: { ...whole, minimum: -1 }, cgst: whole, sgst: whole, igst: whole },
};

export const advancesCollection = defineTenantCollection<AdvanceDocument>('advances', {
  indexes: [
    { key: { _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { jobId: 1, _id: -1 } },
    { key: { number: 1 }, unique: true },
    { key: { issuedOn: 1, _id: 1 } },
    { key: { 'moves.day': 1, _id: 1 } },
  ],
  validator: {
    $jsonSchema: {
      required: ['tenantId', 'number', 'amount', 'tax', 'left', 'moves', 'issuedOn'],
      properties: {
        amount: whole,
        left: whole,
        tax,
        moves: {
          bsonType: 'array',
          items: {
            bsonType: 'object',
            required: ['kind', 'amount', 'day'],
            properties: { amount: whole, tax },
          },
        },
      },
    },
    $expr: {
      $and: [
        { $eq: [{ $add: ['$left', { $sum: '$moves.amount' }] }, '$amount'] },
        { $eq: [{ $add: ['$tax.taxable', '$tax.cgst', '$tax.sgst', '$tax.igst'] }, '$amount'] },
      ],
    },
  },
});
