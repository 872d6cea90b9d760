import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { type Filter, tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { CustomerDocument } from '../customers/store.ts';
import type { Mailed } from '../mails/mailed.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

type Schemas = components['schemas'];

/** What an issued invoice shows of others, as they were on that day. */
export type Snapshot = {
  workshop: Pick<
    WorkshopDocument,
    | 'name'
    | 'legalName'
    | 'country'
    | 'address'
    | 'phone'
    | 'email'
    | 'gstin'
    | 'taxNumber'
    | 'gstScheme'
    | 'upiId'
    | 'bank'
    | 'documentLanguage'
    | 'invoiceTerms'
  >;
  customer: Pick<CustomerDocument, 'name' | 'phone' | 'email' | 'address' | 'gstin' | 'sez' | 'taxNumber'>;
};

/** What was asked for, where the workshop's or customer's registration may still decide otherwise before the issue. */
export type Asked = {
  /** Null where it is to follow from customer and workshop. */
  placeOfSupply: string | null;
  reverseCharge: boolean;
  /** Of each line in its order, also while no tax may be charged. */
  taxRates: number[];
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
  reverseCharge: boolean;
  issuedOn: string | null;
  dueOn: string | null;
  dueInDays: number;
  amountPaid: number;
  creditedTotal: number;
  debitedTotal: number;
  amountDue: number;
  notes: string | null;
  sentAt: Date | null;
  sentTo: string | null;
  /** The last mail with it, and what is known of it. */
  email: Mailed | null;
  snapshot: Snapshot | null;
  /** Null from the issue on. */
  asked: Asked | null;
  /** Who was assigned to its job when it was issued. */
  workedBy: string[];
  search: string[];
};

const whole = { bsonType: ['int', 'long', 'double'], multipleOf: 1 };
const amount = { ...whole, minimum: 0 };

/** Objects with all of these properties, each an amount in minor units. */
const amounts = (...names: string[]) => ({
  bsonType: 'object',
  required: names,
  properties: Object.fromEntries(names.map(name => [name, amount])),
});
const sums = amounts('subtotal', 'discount', 'taxable', 'tax', 'total');

export const invoicesCollection = defineTenantCollection<InvoiceDocument>('invoices', {
  indexes: [
    { key: { _id: -1 } },
    { key: { status: 1, _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { 'vehicle.id': 1, _id: -1 } },
    { key: { number: 1 }, unique: true, where: { number: { $type: 'string' } } },
    {
      key: { jobId: 1 },
      unique: true,
      where: { jobId: { $type: 'string' }, status: { $in: ['draft', 'issued', 'partly_paid', 'paid'] } },
    },
    { key: { issuedOn: 1, _id: 1 } },
    { key: { search: 1, _id: -1 } },
  ],
  validator: {
    $jsonSchema: {
      required: [
        'tenantId',
        'status',
        'lineItems',
        'taxes',
        'totals',
        'amountPaid',
        'creditedTotal',
        'debitedTotal',
        'amountDue',
        'currency',
      ],
      properties: {
        lineItems: {
          bsonType: 'array',
          items: amounts('unitPrice', 'discount', 'taxable', 'tax', 'total'),
        },
        taxes: { bsonType: 'array', items: amounts('taxable', 'cgst', 'sgst', 'igst') },
        totals: {
          bsonType: 'object',
          required: [...sums.required, 'rounding'],
          properties: { ...sums.properties, rounding: whole },
        },
        amountPaid: amount,
        creditedTotal: amount,
        debitedTotal: amount,
        amountDue: amount,
      },
    },
    $expr: {
      $and: [
        { $eq: [{ $add: ['$totals.taxable', '$totals.tax', '$totals.rounding'] }, '$totals.total'] },
        {
          $eq: [
            { $add: [{ $sum: '$lineItems.taxable' }, { $sum: '$lineItems.tax' }] },
            { $sum: '$lineItems.total' },
          ],
        },
        { $eq: [{ $sum: '$lineItems.tax' }, '$totals.tax'] },
        {
          $eq: [
            { $add: ['$amountPaid', '$amountDue', '$creditedTotal'] },
            { $add: ['$totals.total', '$debitedTotal'] },
          ],
        },
      ],
    },
  },
});

/** Stores `after` in place of the draft `before`. Throws `version_conflict` where it is not that draft any more. */
export function replaceDraft(
  scope: DataScope,
  before: InvoiceDocument,
  after: InvoiceDocument,
): Promise<InvoiceDocument> {
  const { _id, tenantId: _tenant, createdAt: _created, version: _version, ...fields } = after;
  return change(scope, { ...asRead(before), status: 'draft' }, fields);
}

/** Throws `version_conflict` where it is not that draft any more. */
export async function deleteDraft(scope: DataScope, draft: InvoiceDocument): Promise<void> {
  const filter: Filter<InvoiceDocument> = { ...asRead(draft), status: 'draft' };
  const deleted = await tenantCollection(scope, invoicesCollection).deleteOne(filter);
  if (deleted === 0) throw new Problem('version_conflict');
}

/** Where an issued invoice stands after payments and notes. */
export type Standing = Pick<
  InvoiceDocument,
  'amountPaid' | 'creditedTotal' | 'debitedTotal' | 'amountDue'
> & { status: Exclude<InvoiceDocument['status'], 'draft'> };

/** All that may ever change on an issued invoice (a correction is a credit note, CGST Act section 34). */
export type AfterIssue = Standing | Pick<InvoiceDocument, 'sentAt' | 'sentTo' | 'email'>;

export function changeIssued(
  scope: DataScope,
  before: InvoiceDocument,
  fields: AfterIssue,
): Promise<InvoiceDocument> {
  // Named one by one: a type does not stop what else an object may carry.
  const kept =
    'status' in fields
      ? {
          status: fields.status,
          amountPaid: fields.amountPaid,
          creditedTotal: fields.creditedTotal,
          debitedTotal: fields.debitedTotal,
          amountDue: fields.amountDue,
        }
      : { sentAt: fields.sentAt, sentTo: fields.sentTo, email: fields.email };
  return change(scope, { ...asRead(before), status: { $ne: 'draft' } }, kept);
}

const asRead = ({ _id, version }: InvoiceDocument) => ({ _id, version });

async function change(
  scope: DataScope,
  filter: Filter<InvoiceDocument>,
  fields: Partial<InvoiceDocument>,
): Promise<InvoiceDocument> {
  const stored = await tenantCollection(scope, invoicesCollection).findOneAndUpdate(filter, {
    $set: { ...fields, updatedAt: nowOf(scope) },
    $inc: { version: 1 },
  });
  if (!stored) throw new Problem('version_conflict');
  return stored;
}
