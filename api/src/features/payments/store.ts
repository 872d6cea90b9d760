import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Schemas = components['schemas'];

export type PaymentDocument = TenantDocument & {
  kind: Schemas['PaymentKind'];
  status: Schemas['PaymentStatus'];
  invoiceId: string;
  invoiceNumber: string;
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
};

const whole = { bsonType: ['int', 'long', 'double'], multipleOf: 1 };

export const paymentsCollection = defineTenantCollection<PaymentDocument>('payments', {
  indexes: [
    { key: { _id: -1 } },
    { key: { status: 1, _id: -1 } },
    { key: { invoiceId: 1, _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
  ],
  validator: {
    $jsonSchema: {
      required: ['tenantId', 'kind', 'status', 'invoiceId', 'amount', 'creditAmount', 'currency', 'method'],
      properties: { amount: { ...whole, minimum: 1 }, creditAmount: { ...whole, minimum: 0 } },
    },
    $expr: { $lte: ['$creditAmount', '$amount'] },
  },
});
