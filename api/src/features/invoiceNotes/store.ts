import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Snapshot } from '../invoices/store.ts';
import type { Mailed } from '../mails/mailed.ts';

type Schemas = components['schemas'];

/** Issued as soon as it is there; only to whom it was sent may change. */
export type InvoiceNoteDocument = TenantDocument & {
  number: string;
  kind: Schemas['InvoiceNoteKind'];
  reason: Schemas['InvoiceNoteReason'];
  remark: string | null;
  invoiceId: string;
  invoiceNumber: string;
  invoiceIssuedOn: string;
  customer: Schemas['CustomerRef'];
  lineItems: Schemas['InvoiceNoteLine'][];
  taxes: Schemas['TaxLine'][];
  totals: Schemas['Totals'];
  currency: string;
  placeOfSupply: string | null;
  reverseCharge: boolean;
  issuedOn: string;
  creditAmount: number;
  /** Whether it left nothing of the invoice. */
  voids: boolean;
  sentAt: Date | null;
  sentTo: string | null;
  /** What became of the last mail with it. */
  email: Mailed | null;
  snapshot: Snapshot;
};

const whole = { bsonType: ['int', 'long', 'double'], multipleOf: 1 };

export const invoiceNotesCollection = defineTenantCollection<InvoiceNoteDocument>('invoiceNotes', {
  indexes: [
    { key: { _id: -1 } },
    { key: { invoiceId: 1, _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { number: 1 }, unique: true },
    { key: { issuedOn: 1, _id: 1 } },
  ],
  validator: {
    $jsonSchema: {
      required: [
        'tenantId',
        'kind',
        'number',
        'invoiceId',
        'lineItems',
        'totals',
        'creditAmount',
        'issuedOn',
      ],
      properties: {
        creditAmount: { ...whole, minimum: 0 },
        totals: {
          bsonType: 'object',
          required: ['taxable', 'tax', 'rounding', 'total'],
          properties: { taxable: whole, tax: whole, rounding: whole, total: { ...whole, minimum: 0 } },
        },
      },
    },
    $expr: {
      $and: [
        { $eq: [{ $add: ['$totals.taxable', '$totals.tax', '$totals.rounding'] }, '$totals.total'] },
        { $eq: [{ $sum: '$lineItems.taxable' }, '$totals.taxable'] },
        { $eq: [{ $sum: '$lineItems.tax' }, '$totals.tax'] },
        { $lte: ['$creditAmount', '$totals.total'] },
      ],
    },
  },
});
