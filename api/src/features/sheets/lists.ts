import type { Packed } from '../../data/packed.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { XlsxColumn, XlsxValue } from '../../documents/xlsx.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import type { Permission } from '../../principal.ts';
import { type CustomerDocument, customersCollection } from '../customers/store.ts';
import { type EstimateDocument, estimatesCollection } from '../estimates/store.ts';
import { packedInvoices } from '../invoices/issued.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { type ItemDocument, itemsCollection } from '../items/store.ts';
import { type JobDocument, jobsCollection } from '../jobs/store.ts';
import { type PaymentDocument, paymentsCollection } from '../payments/store.ts';
import { civilDates } from '../summary/civilDate.ts';
import { listRates } from '../taxRates/taxRates.ts';
import { type VehicleDocument, vehiclesCollection } from '../vehicles/store.ts';
import { localTo } from '../workshops/country.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { abroadOnly, type ColumnsOf, columnsOf, inIndiaOnly, type ListColumn, shownOf } from './columns.ts';

/** The days that were asked for, where the list knows days. */
export type Days = { fromDay?: string | undefined; toDay?: string | undefined };

/** Who may see a sheet, and for a workshop its columns and its rows as `S` may see them, a page at a time. */
export type Sheet<S extends DataScope = Context> = {
  needs: Permission;
  takesDays: boolean;
  open: (scope: S, workshop: WorkshopDocument, days: Days) => Promise<OpenSheet>;
};
export type OpenSheet = {
  columns: XlsxColumn[];
  /** It can be gone on with after any of its rows, by whoever has the last one's id. */
  page: (at: Paging) => Promise<Page>;
};
type ListSheet = Sheet<DataScope> & { isLong: (scope: DataScope, days: Days) => Promise<boolean> };
/** So many rows, which can be gone through once; `after` is null where nothing follows. */
export type Page = { count: number; rows: Iterable<XlsxValue[]>; after: string | null };

/** From so many rows on a file is better made in the background: it takes seconds, and a broken line would lose all of it. */
const manyRows = 20_000;

type Read = (scope: DataScope, at: Paging, days: Days, paths: readonly string[]) => Promise<Packed>;

/** It stands first in each row. */
const idOf = (found: Packed, index: number) => String(found.at(index)[0]);

/** A list of documents `D`. The database sends what stands at the paths of the columns, and nothing else. */
const sheetOf = <D>(
  needs: Permission,
  columnsFor: (of: ColumnsOf<D>, scope: DataScope) => ListColumn[] | Promise<ListColumn[]>,
  read: Read,
  takesDays = false,
): ListSheet => ({
  needs,
  takesDays,
  async open(scope, workshop, days) {
    const columns = localTo(await columnsFor(columnsOf<D>(), scope), workshop);
    const day = civilDates(workshop.timeZone);
    const paths = ['_id', ...columns.flatMap(column => column.paths)];
    async function page(at: Paging): Promise<Page> {
      const found = await read(scope, at, days, paths);
      const count = Math.min(found.length, at.limit);
      function* rows() {
        for (let index = 0; index < count; index++) yield shownOf(columns, found.at(index), day);
      }
      return { count, rows: rows(), after: found.length > at.limit ? idOf(found, count - 1) : null };
    }
    return { columns, page };
  },
  isLong: async (scope, days) =>
    (await read(scope, { limit: manyRows, after: null }, days, ['_id'])).length > manyRows,
});

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

const customers = sheetOf<CustomerDocument>(
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
    abroadOnly(text('Tax number', 'taxNumber')),
    // What somebody owes comes from all of their jobs.
    onlyJobsOf ? made('money', 'Balance', [], () => null) : money('Balance', 'balance'),
    text('Notes', 'notes'),
    day('Added on', 'createdAt'),
    text('ID', '_id'),
  ],
  (scope, at, _days, paths) => tenantCollection(scope, customersCollection).listPacked({}, at, paths),
);

const vehicles = sheetOf<VehicleDocument>(
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
  (scope, at, _days, paths) => tenantCollection(scope, vehiclesCollection).listPacked({}, at, paths),
);

const jobs = sheetOf<JobDocument>(
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
  (scope, at, _days, paths) => tenantCollection(scope, jobsCollection).listPacked({}, at, paths),
);

const estimates = sheetOf<EstimateDocument>(
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
  (scope, at, _days, paths) => tenantCollection(scope, estimatesCollection).listPacked({}, at, paths),
);

const invoices = sheetOf<InvoiceDocument>(
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
  (scope, at, days, paths) => packedInvoices(scope, days, at, paths),
  true,
);

const payments = sheetOf<PaymentDocument>(
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
  (scope, at, _days, paths) => tenantCollection(scope, paymentsCollection).listPacked({}, at, paths),
);

const items = sheetOf<ItemDocument>(
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
  (scope, at, _days, paths) => tenantCollection(scope, itemsCollection).listPacked({}, at, paths),
);

export const lists = { customers, vehicles, jobs, estimates, invoices, payments, items };
export type ListName = keyof typeof lists;
