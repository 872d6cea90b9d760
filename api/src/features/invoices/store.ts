import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { CustomerDocument } from '../customers/store.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

type Schemas = components['schemas'];

/** What an issued invoice shows of others, as they were on that day. */
export type Snapshot = {
  workshop: Pick<
    WorkshopDocument,
    'name' | 'legalName' | 'address' | 'phone' | 'email' | 'gstin' | 'upiId' | 'invoiceTerms'
  >;
  customer: Pick<CustomerDocument, 'name' | 'phone' | 'email' | 'address' | 'gstin'>;
};

export type InvoiceDocument = TenantDocument & {
  number: string | null;
  kind: Schemas['Invoice']['kind'];
  status: Schemas['InvoiceStatus'];
  jobId: string | null;
  customer: Schemas['CustomerRef'];
  vehicle: Schemas['VehicleRef'] | null;
  odometer: number | null;
  lineItems: Schemas['LineItem'][];
  taxes: Schemas['TaxLine'][];
  totals: Schemas['Totals'];
  currency: string;
  placeOfSupply: string | null;
  issuedOn: string | null;
  dueOn: string | null;
  dueInDays: number;
  amountPaid: number;
  amountDue: number;
  notes: string | null;
  sentAt: Date | null;
  sentTo: string | null;
  snapshot: Snapshot | null;
  search: string[];
};

const whole = { bsonType: ['int', 'long', 'double'], minimum: 0, multipleOf: 1 };

export const invoicesCollection = defineTenantCollection<InvoiceDocument>('invoices', {
  indexes: [
    { key: { _id: -1 } },
    { key: { status: 1, _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { 'vehicle.id': 1, _id: -1 } },
    { key: { number: 1 }, unique: true, where: { number: { $type: 'string' } } },
    { key: { jobId: 1 }, unique: true, where: { jobId: { $type: 'string' } } },
    { key: { search: 1, _id: -1 } },
  ],
  validator: {
    $jsonSchema: {
      required: ['tenantId', 'status', 'totals', 'amountPaid', 'amountDue', 'currency'],
      properties: {
        totals: {
          bsonType: 'object',
          required: ['subtotal', 'discount', 'taxable', 'tax', 'rounding', 'total'],
          properties: { subtotal: whole, discount: whole, taxable: whole, tax: whole, total: whole },
        },
        amountPaid: whole,
        amountDue: whole,
      },
    },
  },
});
