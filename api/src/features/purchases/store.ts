import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

type Purchase = components['schemas']['Purchase'];

/** A line as it was bought; what of it went back in thousandths. */
export type PurchaseLine = components['schemas']['LineItem'] & { returned: number };

/** What went back at once; `taxes` by rate are kept outside India, for its returns of tax. */
export type PurchaseReturn = Purchase['returns'][number] & {
  taxes?: Pick<Purchase['taxes'][number], 'rate' | 'taxRateId' | 'name' | 'taxable' | 'tax'>[];
};

export type PurchaseDocument = TenantDocument &
  Pick<
    Purchase,
    | 'number'
    | 'status'
    | 'supplier'
    | 'invoiceNumber'
    | 'invoicedOn'
    | 'taxes'
    | 'totals'
    | 'currency'
    | 'creditable'
    | 'receivedOn'
    | 'notes'
  > & {
    lineItems: PurchaseLine[];
    returns: PurchaseReturn[];
    search: string[];
    /** Those of before it was known have none. */
    reverseCharge?: boolean;
    /** Under which GSTIN and scheme it was received, for the returns; those received before it was kept have none. */
    buyer?: Pick<WorkshopDocument, 'gstin' | 'gstScheme'>;
  };

export const purchasesCollection = defineTenantCollection<PurchaseDocument>('purchases', {
  indexes: [
    { key: { _id: -1 } },
    { key: { status: 1, _id: -1 } },
    { key: { 'supplier.id': 1, _id: -1 } },
    { key: { invoiceNumber: 1, 'supplier.id': 1 }, unique: true },
    { key: { search: 1, _id: -1 } },
    { key: { receivedOn: 1 } },
    { key: { 'returns.returnedOn': 1 } },
  ],
});
