import type { components } from '@workbay/sdk/schema';
import type { CollectionDefinition, TenantDocument } from '../../data/collections.ts';
import type { Cell } from '../../data/packed.ts';
import type { DataScope } from '../../data/scope.ts';
import { type Selection, tenantCollection } from '../../data/tenantCollection.ts';
import type { XlsxColumn, XlsxValue } from '../../documents/xlsx.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import type { Permission } from '../../principal.ts';
import { selectCustomers } from '../customers/customers.ts';
import { customersCollection } from '../customers/store.ts';
import { selectEstimates } from '../estimates/estimates.ts';
import { estimatesCollection } from '../estimates/store.ts';
import { selectInvoices } from '../invoices/invoices.ts';
import { invoicesCollection } from '../invoices/store.ts';
import { selectItems } from '../items/items.ts';
import { itemsCollection } from '../items/store.ts';
import { placeOf, selectJobs } from '../jobs/list.ts';
import { inWork, type JobStatus } from '../jobs/status.ts';
import { jobsCollection } from '../jobs/store.ts';
import { selectPayments } from '../payments/payments.ts';
import { paymentsCollection } from '../payments/store.ts';
import { civilDates } from '../summary/civilDate.ts';
import { listRates } from '../taxRates/taxRates.ts';
import { vehiclesCollection } from '../vehicles/store.ts';
import { selectVehicles } from '../vehicles/vehicles.ts';
import { localTo } from '../workshops/country.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { abroadOnly, type ColumnsOf, columnsOf, inIndiaOnly, type ListColumn, shownOf } from './columns.ts';

type Schemas = components['schemas'];
type EstimateStatus = Schemas['EstimateStatus'];
type InvoiceStatus = Schemas['InvoiceStatus'];
type PaymentStatus = Schemas['PaymentStatus'];

/** What a list is narrowed by, by the names that itself has for it. */
export type Filters = Schemas['SheetFilters'];
/** What of a sheet is asked for. */
export type Asked = { [Name in keyof Filters]?: Filters[Name] | undefined } & {
  fromDay?: string | undefined;
  toDay?: string | undefined;
};
/** Which of those a sheet knows, and of a status, which. */
type Takes = { readonly [Name in keyof Asked]?: true | readonly string[] };

/** Who may see a sheet, and for a workshop its columns and its rows as `S` may see them, a page at a time. */
export type Sheet<S extends DataScope = Context> = {
  needs: Permission;
  takes: Takes;
  open: (scope: S, workshop: WorkshopDocument, asked: Asked) => Promise<OpenSheet>;
};
export type OpenSheet = {
  columns: XlsxColumn[];
  /** It can be gone on with after any of its pages, by whoever has its `after`. */
  page: (at: Paging) => Promise<Page>;
};
type ListSheet = Sheet<DataScope> & {
  /** Throws where no page of it could be read. */
  check: (scope: DataScope, asked: Asked) => Promise<void>;
  isLong: (scope: DataScope, asked: Asked) => Promise<boolean>;
};
/** So many rows, which can be gone through once; `after` is null where nothing follows. */
export type Page = { count: number; rows: Iterable<XlsxValue[]>; after: string | null };

/** The names of what is asked for that the sheet does not know. */
export function notTaken(sheet: { takes: Takes }, asked: Asked): string[] {
  const takes = new Map(Object.entries(sheet.takes));
  return Object.entries(asked).flatMap(([name, value]) => {
    const taken = takes.get(name);
    return value === undefined || taken === true || taken?.includes(`${value}`) ? [] : [name];
  });
}

/** From so many rows on a file is better made in the background: it takes seconds, and a broken line would lose all of it. */
const manyRows = 20_000;

type Found<T> = Selection<T> | null;

/** Where a page ends: the id, which stands first in each row, and with it the time of `order`, which stands last, where rows are in order of one. */
function endOf(row: Cell[], order: string | null): string {
  const [id, time] = [String(row[0]), row.at(-1)];
  return order && time instanceof Date ? placeOf(id, time) : id;
}

/** A list of a collection. The database sends what stands at the paths of the columns, and nothing else. */
const sheetOf = <T extends TenantDocument>(
  collection: CollectionDefinition<T, 'tenant'>,
  needs: Permission,
  columnsFor: (of: ColumnsOf<T>, scope: DataScope) => ListColumn[] | Promise<ListColumn[]>,
  select: (scope: DataScope, asked: Asked, at: Paging) => Found<T> | Promise<Found<T>>,
  takes: Takes = {},
  /** The path of a changing time that the rows are in order of. */
  orderOf: (asked: Asked) => string | null = () => null,
): ListSheet => {
  const read = async (scope: DataScope, asked: Asked, at: Paging, paths: readonly string[]) =>
    tenantCollection(scope, collection).selectPacked(await select(scope, asked, at), paths);
  return {
    needs,
    takes,
    async open(scope, workshop, asked) {
      const columns = localTo(await columnsFor(columnsOf<T>(), scope), workshop);
      const day = civilDates(workshop.timeZone);
      const order = orderOf(asked);
      const paths = ['_id', ...columns.flatMap(column => column.paths), ...(order ? [order] : [])];
      async function page(at: Paging): Promise<Page> {
        const found = await read(scope, asked, at, paths);
        const count = Math.min(found.length, at.limit);
        function* rows() {
          for (let index = 0; index < count; index++) yield shownOf(columns, found.at(index), day);
        }
        return {
          count,
          rows: rows(),
          after: found.length > at.limit ? endOf(found.at(count - 1), order) : null,
        };
      }
      return { columns, page };
    },
    async check(scope, asked) {
      await select(scope, asked, { limit: 1, after: null });
    },
    isLong: async (scope, asked) =>
      (await read(scope, asked, { limit: manyRows, after: null }, ['_id'])).length > manyRows,
  };
};

/** The status, as one of the list's own. */
const among = <S extends string>(known: readonly S[], { status }: Asked): S | undefined =>
  known.find(one => one === status);

const jobStatuses = [...inWork, 'ready', 'delivered', 'closed', 'cancelled'] as const satisfies JobStatus[];
const estimateStatuses = [
  'draft',
  'sent',
  'approved',
  'partly_approved',
  'declined',
  'expired',
] as const satisfies EstimateStatus[];
const invoiceStatuses = [
  'draft',
  'issued',
  'partly_paid',
  'paid',
  'credited',
] as const satisfies InvoiceStatus[];
const paymentStatuses = ['recorded', 'confirmed', 'rejected', 'bounced'] as const satisfies PaymentStatus[];

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

const customers = sheetOf(
  customersCollection,
  'customers:read',
  ({ text, money, day, made }, { onlyJobsOf }) => [
    text('Name', 'name'),
    text('Phone', 'phone'),
    text('E-mail', 'email'),
    text('Address', 'address.line1'),
    text('Address 2', 'address.line2'),
    text('City', 'address.city'),
    abroadOnly(text('Region', 'address.region')),
    inIndiaOnly(text('PIN code', 'address.postalCode')),
    abroadOnly(text('Postal code', 'address.postalCode')),
    inIndiaOnly(text('State code', 'address.stateCode')),
    inIndiaOnly(text('GSTIN', 'gstin')),
    inIndiaOnly(made('text', 'SEZ', ['sez'], sez => (sez ? 'yes' : 'no'))),
    abroadOnly(text('Tax number', 'taxNumber')),
    // What somebody owes comes from all of their jobs.
    onlyJobsOf ? made('money', 'Balance', [], () => null) : money('Balance', 'balance'),
    text('Notes', 'notes'),
    day('Added on', 'createdAt'),
    text('ID', '_id'),
  ],
  (_scope, asked, at) => selectCustomers(asked, at),
  { search: true },
);

const vehicles = sheetOf(
  vehiclesCollection,
  'vehicles:read',
  ({ text, count, day }) => [
    text('Registration', 'registration'),
    text('Make', 'make'),
    text('Model', 'model'),
    count('Year', 'year'),
    text('Fuel', 'fuel'),
    text('VIN', 'vin'),
    count('Odometer', 'odometer'),
    text('Customer', 'customer.name'),
    text('Customer phone', 'customer.phone'),
    text('Notes', 'notes'),
    day('Added on', 'createdAt'),
    text('ID', '_id'),
  ],
  (_scope, asked, at) => selectVehicles(asked, at),
  { search: true, customerId: true },
);

const jobs = sheetOf(
  jobsCollection,
  'jobs:read',
  ({ text, count, money, day, made }) => [
    text('Number', 'number'),
    text('Status', 'status'),
    text('Customer', 'customer.name'),
    text('Customer phone', 'customer.phone'),
    text('Registration', 'vehicle.registration'),
    made('text', 'Complaints', ['complaints'], complaints => complaints.join('; ') || null),
    count('Odometer', 'odometer'),
    money('Before tax', 'totals.taxable'),
    money('Tax', 'totals.tax'),
    money('Total', 'totals.total'),
    day('Opened on', 'createdAt'),
    day('Promised on', 'promisedAt'),
    text('ID', '_id'),
  ],
  (scope, asked, at) => selectJobs(scope, { ...asked, status: among(jobStatuses, asked) }, at),
  {
    search: true,
    status: jobStatuses,
    customerId: true,
    vehicleId: true,
    assignedTo: true,
    promisedFrom: true,
    promisedUntil: true,
    unfinished: true,
  },
  ({ promisedFrom, promisedUntil, unfinished }) =>
    promisedFrom || promisedUntil || unfinished ? 'promisedAt' : null,
);

const estimates = sheetOf(
  estimatesCollection,
  'estimates:read',
  ({ text, money, day }) => [
    text('Number', 'number'),
    text('Status', 'status'),
    text('Customer', 'customer.name'),
    text('Registration', 'vehicle.registration'),
    money('Before tax', 'totals.taxable'),
    money('Tax', 'totals.tax'),
    money('Total', 'totals.total'),
    money('Approved', 'answer.approvedTotal'),
    day('Sent on', 'sentAt'),
    day('Valid until', 'validUntil'),
    text('ID', '_id'),
  ],
  (scope, asked, at) => selectEstimates(scope, { ...asked, status: among(estimateStatuses, asked) }, at),
  { search: true, status: estimateStatuses, customerId: true, jobId: true },
);

const invoices = sheetOf(
  invoicesCollection,
  'invoices:read',
  ({ text, money, day, made }) => [
    text('Number', 'number'),
    text('Kind', 'kind'),
    text('Status', 'status'),
    day('Issued on', 'issuedOn'),
    day('Due on', 'dueOn'),
    text('Customer', 'customer.name'),
    inIndiaOnly(text('Customer GSTIN', 'snapshot.customer.gstin')),
    abroadOnly(text('Customer tax number', 'snapshot.customer.taxNumber')),
    inIndiaOnly(text('Place of supply', 'placeOfSupply')),
    text('Registration', 'vehicle.registration'),
    money('Before tax', 'totals.taxable'),
    inIndiaOnly(made('money', 'CGST', ['taxes.cgst'], sum)),
    inIndiaOnly(made('money', 'SGST', ['taxes.sgst'], sum)),
    inIndiaOnly(made('money', 'IGST', ['taxes.igst'], sum)),
    abroadOnly(money('Tax', 'totals.tax')),
    money('Rounding', 'totals.rounding'),
    money('Total', 'totals.total'),
    money('Credited', 'creditedTotal'),
    money('Debited', 'debitedTotal'),
    money('Paid', 'amountPaid'),
    money('Due', 'amountDue'),
    text('ID', '_id'),
  ],
  (scope, asked, at) => selectInvoices(scope, { ...asked, status: among(invoiceStatuses, asked) }, at),
  { search: true, status: invoiceStatuses, unpaid: true, customerId: true, fromDay: true, toDay: true },
);

const payments = sheetOf(
  paymentsCollection,
  'payments:read',
  ({ text, money, day, made }) => [
    text('Kind', 'kind'),
    text('Status', 'status'),
    day('Received on', 'receivedAt'),
    text('Customer', 'customer.name'),
    made('text', 'Invoices', ['allocations.invoiceNumber'], numbers => numbers.join(', ')),
    money('Amount', 'amount'),
    text('Method', 'method'),
    text('Reference', 'reference'),
    text('Note', 'note'),
    day('Settled on', 'settledAt'),
    text('ID', '_id'),
  ],
  (_scope, asked, at) => selectPayments({ ...asked, status: among(paymentStatuses, asked) }, at),
  { status: paymentStatuses, customerId: true, invoiceId: true },
);

const items = sheetOf(
  itemsCollection,
  'items:read',
  async ({ text, money, made }, scope) => {
    const rates = new Map((await listRates(scope, { all: true })).map(({ id, rate }) => [id, rate]));
    const rate = (own: number | null, id: string | null) => (id === null ? null : rates.get(id)) ?? own;
    return [
      text('Name', 'name'),
      text('Kind', 'kind'),
      text('Code', 'code'),
      text('Barcode', 'barcode'),
      inIndiaOnly(text('HSN/SAC', 'hsnSac')),
      inIndiaOnly(made('number', 'GST %', ['taxRate', 'taxRateId'], rate)),
      abroadOnly(made('number', 'Tax %', ['taxRate', 'taxRateId'], rate)),
      text('Unit', 'unit'),
      money('Price', 'unitPrice'),
      made('number', 'On hand', ['stocked', 'onHand'], (stocked, onHand) => (stocked ? onHand / 1000 : null)),
      made('text', 'Active', ['active'], active => (active ? 'yes' : 'no')),
      text('ID', '_id'),
    ];
  },
  (_scope, asked, at) => selectItems(asked, at),
  { search: true, active: true, stocked: true, low: true },
);

export const lists = { customers, vehicles, jobs, estimates, invoices, payments, items };
export type ListName = keyof typeof lists;
