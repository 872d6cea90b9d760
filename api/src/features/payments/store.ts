import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Schemas = components['schemas'];

/** How much of an invoice a use of credit paid, in minor units. */
export type UsePart = { useId: string; invoiceId: string; amount: number };

export type PaymentDocument = TenantDocument & {
  kind: Schemas['PaymentKind'];
  status: Schemas['PaymentStatus'];
  /** The invoices it is for; once it is confirmed, how much of each it paid. */
  allocations: Schemas['PaymentAllocation'][];
  customer: Schemas['CustomerRef'];
  amount: number;
  currency: string;
  method: Schemas['Payment']['method'];
  reference: string | null;
  receivedAt: Date;
  note: string | null;
  creditAmount: number;
  /** Nobody of the workshop has seen it yet. */
  statedByCustomer: boolean;
  recordedBy: string | null;
  settledBy: string | null;
  settledAt: Date | null;
  rejectionReason: string | null;
  /** Of a refund at the payment provider: which payment it is taken from. */
  refundOf?: string;
  takenBack?: NonNullable<Schemas['Payment']['takenBack']>;
  /** What of it is owed again, of which invoices. */
  reopened?: Schemas['ReopenedPart'][];
  /** What of that uses of credit had paid. */
  reopenedUses?: UsePart[];
  /** What of it neither an invoice nor credit could bear. */
  lost?: number;
};

const whole = { bsonType: ['int', 'long', 'double'], multipleOf: 1 };

export const paymentsCollection = defineTenantCollection<PaymentDocument>('payments', {
  indexes: [
    { key: { _id: -1 } },
    { key: { status: 1, _id: -1 } },
    { key: { 'allocations.invoiceId': 1, _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
  ],
  validator: {
    $jsonSchema: {
      required: ['tenantId', 'kind', 'status', 'allocations', 'amount', 'creditAmount', 'currency', 'method'],
      properties: {
        amount: { ...whole, minimum: 1 },
        creditAmount: { ...whole, minimum: 0 },
        allocations: {
          bsonType: 'array',
          minItems: 1,
          items: {
            bsonType: 'object',
            required: ['invoiceId', 'invoiceNumber', 'amount'],
            properties: { amount: { ...whole, minimum: 0 } },
          },
        },
      },
    },
    $expr: { $lte: [{ $add: ['$creditAmount', { $sum: '$allocations.amount' }] }, '$amount'] },
  },
});
