import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Schemas = components['schemas'];

export type SupplierDocument = TenantDocument &
  Pick<Schemas['Supplier'], 'name' | 'phone' | 'email' | 'address' | 'gstin' | 'taxNumber' | 'notes'> & {
    /** What they are owed, in minor units. Moves with the ledger only. */
    payable: number;
    search: string[];
  };

export const suppliersCollection = defineTenantCollection<SupplierDocument>('suppliers', {
  audit: { quiet: ['payable'] },
  indexes: [{ key: { _id: -1 } }, { key: { search: 1, _id: -1 } }],
  validator: {
    $jsonSchema: {
      required: ['payable'],
      properties: { payable: { bsonType: ['int', 'long', 'double'], multipleOf: 1 } },
    },
  },
});

export type SupplierPaymentDocument = TenantDocument &
  Pick<Schemas['SupplierPayment'], 'supplier' | 'amount' | 'method' | 'reference' | 'paidOn' | 'paidBy'>;

export const supplierPaymentsCollection = defineTenantCollection<SupplierPaymentDocument>(
  'supplierPayments',
  { indexes: [{ key: { 'supplier.id': 1, _id: -1 } }] },
);
