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
import { documentsOf } from '../payments/allocate.ts';
import { type PaymentDocument, paymentsCollection } from '../payments/store.ts';
import { civilDates } from '../summary/civilDate.ts';
import { listRates } from '../taxRates/taxRates.ts';
import { type VehicleDocument, vehiclesCollection } from '../vehicles/store.ts';
import { type Local, localTo } from '../workshops/country.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

/** The days that were asked for, where the list knows days. */
export type Days = { fromDay?: string | undefined; toDay?: string | undefined };
type Column<T> = XlsxColumn & Local & { of: (item: T, day: (time: Date) => string) => XlsxValue };

/** Who may see a sheet, and for a workshop its columns and its rows as `S` may see them, a page at a time. */
export type Sheet<S extends DataScope = Context> = {
  needs: Permission;
  takesDays: boolean;
  of: (workshop: WorkshopDocument) => {
    columns: XlsxColumn[];
    /** It can be gone on with after any of its rows, by whoever has the last one's id. */
    page: (scope: S, days: Days, at: Paging) => Promise<Page>;
  };
};
type ListSheet = Sheet<DataScope> & { isLong: (scope: DataScope, days: Days) => Promise<boolean> };
/** So many rows, which can be gone through once; `after` is null where nothing follows. */
export type Page = { count: number; rows: Iterable<XlsxValue[]>; after: string | null };

/** From so many rows on a file is better made in the background: it takes seconds, and a broken line would lose all of it. */
const manyRows = 20_000;

const changed = <T, R>(found: Packed<T>, change: (item: T) => R): Packed<R> => ({
  length: found.length,
  at: index => change(found.at(index)),
});

type Read<D> = (
  scope: DataScope,
  paging: Paging,
  days: Days,
  fields: readonly string[],
) => Promise<Packed<D>>;

/** Which fields of a document are read, and where they hold further ones, which of those. */
type Fields<D> = { [K in keyof D]?: true | readonly string[] };
type First<S> = S extends `${infer Head}.${string}` ? Head : S;
type Part<V, S> = V extends readonly (infer E)[]
  ? Part<E, S>[]
  : V extends object
    ? Pick<V, First<S> & keyof V>
    : V;
type Row<D, F> = Pick<D, '_id' & keyof D> & {
  [K in keyof D as K & keyof F]: F[K & keyof F] extends readonly (infer S)[] ? Part<D[K], S> : D[K];
};

const pathsOf = (fields: Record<string, true | readonly string[] | undefined>): string[] =>
  Object.entries(fields).flatMap(([name, within]) =>
    typeof within === 'object' ? within.map(field => `${name}.${field}`) : name,
  );

/** The columns read no more than `fields`: what else a document holds is not fetched. */
const sheetOf =
  <D extends { _id: string }>() =>
  <const F extends Fields<D>>(
    needs: Permission,
    fields: F,
    columns: Column<Row<D, F>>[],
    read: Read<Row<D, F>>,
    takesDays = false,
  ): ListSheet => ({
    needs,
    takesDays,
    of(workshop) {
      const there = localTo(columns, workshop);
      const day = civilDates(workshop.timeZone);
      async function page(scope: DataScope, days: Days, at: Paging): Promise<Page> {
        const found = await read(scope, at, days, pathsOf(fields));
        const count = Math.min(found.length, at.limit);
        function* rows() {
          for (let index = 0; index < count; index++) {
            const item = found.at(index);
            yield there.map(({ of }) => of(item, day));
          }
        }
        return { count, rows: rows(), after: found.length > at.limit ? found.at(count - 1)._id : null };
      }
      return { columns: there, page };
    },
    isLong: async (scope, days) =>
      (await read(scope, { limit: manyRows, after: null }, days, ['_id'])).length > manyRows,
  });

const text = <T>(header: string, of: Column<T>['of']): Column<T> => ({ header, type: 'text', of });
const count = <T>(header: string, of: Column<T>['of']): Column<T> => ({ header, type: 'number', of });
const money = <T>(header: string, of: Column<T>['of']): Column<T> => ({ header, type: 'money', of });
const day = <T>(header: string, of: Column<T>['of']): Column<T> => ({ header, type: 'day', of });
const inIndiaOnly = <T>(column: Column<T>): Column<T> => ({ ...column, only: 'india' });
const abroadOnly = <T>(column: Column<T>): Column<T> => ({ ...column, only: 'abroad' });

type CustomerRow = Omit<CustomerDocument, 'balance'> & { balance: number | null };

const customers = sheetOf<CustomerRow>()(
  'customers:read',
  {
    name: true,
    phone: true,
    email: true,
    address: true,
    gstin: true,
    taxNumber: true,
    balance: true,
    notes: true,
    createdAt: true,
  },
  [
    text('Name', ({ name }) => name),
    text('Phone', ({ phone }) => phone),
    text('E-mail', ({ email }) => email),
    text('Address', ({ address }) => address.line1 ?? null),
    text('Address 2', ({ address }) => address.line2 ?? null),
    text('City', ({ address }) => address.city ?? null),
    abroadOnly(text('Region', ({ address }) => address.region ?? null)),
    inIndiaOnly(text('PIN code', ({ address }) => address.postalCode ?? null)),
    abroadOnly(text('Postal code', ({ address }) => address.postalCode ?? null)),
    inIndiaOnly(text('State code', ({ address }) => address.stateCode ?? null)),
    inIndiaOnly(text('GSTIN', ({ gstin }) => gstin)),
    abroadOnly(text('Tax number', ({ taxNumber }) => taxNumber)),
    money('Balance', ({ balance }) => balance),
    text('Notes', ({ notes }) => notes),
    day('Added on', ({ createdAt }, on) => on(createdAt)),
    text('ID', ({ _id }) => _id),
  ],
  async (scope, at, _days, fields) => {
    const found = await tenantCollection(scope, customersCollection).listPacked({}, at, fields);
    // What somebody owes comes from all of their jobs.
    return scope.onlyJobsOf ? changed(found, doc => ({ ...doc, balance: null })) : found;
  },
);

const vehicles = sheetOf<VehicleDocument>()(
  'vehicles:read',
  {
    registration: true,
    make: true,
    model: true,
    year: true,
    fuel: true,
    vin: true,
    odometer: true,
    customer: ['name', 'phone'],
    notes: true,
    createdAt: true,
  },
  [
    text('Registration', ({ registration }) => registration),
    text('Make', ({ make }) => make),
    text('Model', ({ model }) => model),
    count('Year', ({ year }) => year),
    text('Fuel', ({ fuel }) => fuel),
    text('VIN', ({ vin }) => vin),
    count('Odometer', ({ odometer }) => odometer),
    text('Customer', ({ customer }) => customer.name),
    text('Customer phone', ({ customer }) => customer.phone ?? null),
    text('Notes', ({ notes }) => notes),
    day('Added on', ({ createdAt }, on) => on(createdAt)),
    text('ID', ({ _id }) => _id),
  ],
  (scope, at, _days, fields) => tenantCollection(scope, vehiclesCollection).listPacked({}, at, fields),
);

const jobs = sheetOf<JobDocument>()(
  'jobs:read',
  {
    number: true,
    status: true,
    customer: ['name', 'phone'],
    vehicle: ['registration'],
    complaints: true,
    odometer: true,
    totals: ['taxable', 'tax', 'total'],
    createdAt: true,
    promisedAt: true,
  },
  [
    text('Number', ({ number }) => number),
    text('Status', ({ status }) => status),
    text('Customer', ({ customer }) => customer.name),
    text('Customer phone', ({ customer }) => customer.phone ?? null),
    text('Registration', ({ vehicle }) => vehicle?.registration ?? null),
    text('Complaints', ({ complaints }) => complaints.join('; ') || null),
    count('Odometer', ({ odometer }) => odometer),
    money('Before tax', ({ totals }) => totals.taxable),
    money('Tax', ({ totals }) => totals.tax),
    money('Total', ({ totals }) => totals.total),
    day('Opened on', ({ createdAt }, on) => on(createdAt)),
    day('Promised on', ({ promisedAt }, on) => promisedAt && on(promisedAt)),
    text('ID', ({ _id }) => _id),
  ],
  (scope, at, _days, fields) => tenantCollection(scope, jobsCollection).listPacked({}, at, fields),
);

const estimates = sheetOf<EstimateDocument>()(
  'estimates:read',
  {
    number: true,
    status: true,
    customer: ['name'],
    vehicle: ['registration'],
    totals: ['taxable', 'tax', 'total'],
    answer: ['approvedTotal'],
    sentAt: true,
    validUntil: true,
  },
  [
    text('Number', ({ number }) => number),
    text('Status', ({ status }) => status),
    text('Customer', ({ customer }) => customer.name),
    text('Registration', ({ vehicle }) => vehicle?.registration ?? null),
    money('Before tax', ({ totals }) => totals.taxable),
    money('Tax', ({ totals }) => totals.tax),
    money('Total', ({ totals }) => totals.total),
    money('Approved', ({ answer }) => answer?.approvedTotal ?? null),
    day('Sent on', ({ sentAt }, on) => sentAt && on(sentAt)),
    day('Valid until', ({ validUntil }) => validUntil),
    text('ID', ({ _id }) => _id),
  ],
  (scope, at, _days, fields) => tenantCollection(scope, estimatesCollection).listPacked({}, at, fields),
);

/** Of what an invoice keeps of its day, one line is shown. */
type InvoiceRow = Omit<InvoiceDocument, 'snapshot'> & {
  snapshot: { customer: { gstin: string | null; taxNumber?: string | null } } | null;
};

const invoices = sheetOf<InvoiceRow>()(
  'invoices:read',
  {
    number: true,
    kind: true,
    status: true,
    issuedOn: true,
    dueOn: true,
    customer: ['name'],
    snapshot: ['customer.gstin', 'customer.taxNumber'],
    placeOfSupply: true,
    vehicle: ['registration'],
    totals: ['taxable', 'tax', 'rounding', 'total'],
    taxes: ['cgst', 'sgst', 'igst'],
    creditedTotal: true,
    debitedTotal: true,
    amountPaid: true,
    amountDue: true,
  },
  [
    text('Number', ({ number }) => number),
    text('Kind', ({ kind }) => kind),
    text('Status', ({ status }) => status),
    day('Issued on', ({ issuedOn }) => issuedOn),
    day('Due on', ({ dueOn }) => dueOn),
    text('Customer', ({ customer }) => customer.name),
    inIndiaOnly(text('Customer GSTIN', ({ snapshot }) => snapshot?.customer.gstin ?? null)),
    abroadOnly(text('Customer tax number', ({ snapshot }) => snapshot?.customer.taxNumber ?? null)),
    inIndiaOnly(text('Place of supply', ({ placeOfSupply }) => placeOfSupply)),
    text('Registration', ({ vehicle }) => vehicle?.registration ?? null),
    money('Before tax', ({ totals }) => totals.taxable),
    inIndiaOnly(money('CGST', ({ taxes }) => taxes.reduce((sum, { cgst }) => sum + cgst, 0))),
    inIndiaOnly(money('SGST', ({ taxes }) => taxes.reduce((sum, { sgst }) => sum + sgst, 0))),
    inIndiaOnly(money('IGST', ({ taxes }) => taxes.reduce((sum, { igst }) => sum + igst, 0))),
    abroadOnly(money('Tax', ({ totals }) => totals.tax)),
    money('Rounding', ({ totals }) => totals.rounding),
    money('Total', ({ totals }) => totals.total),
    money('Credited', ({ creditedTotal }) => creditedTotal),
    money('Debited', ({ debitedTotal }) => debitedTotal),
    money('Paid', ({ amountPaid }) => amountPaid),
    money('Due', ({ amountDue }) => amountDue),
    text('ID', ({ _id }) => _id),
  ],
  (scope, at, days, fields) => packedInvoices(scope, days, at, fields),
  true,
);

const payments = sheetOf<PaymentDocument>()(
  'payments:read',
  {
    kind: true,
    status: true,
    receivedAt: true,
    customer: ['name'],
    allocations: ['invoiceNumber'],
    amount: true,
    method: true,
    reference: true,
    note: true,
    settledAt: true,
  },
  [
    text('Kind', ({ kind }) => kind),
    text('Status', ({ status }) => status),
    day('Received on', ({ receivedAt }, on) => on(receivedAt)),
    text('Customer', ({ customer }) => customer.name),
    text('Invoices', documentsOf),
    money('Amount', ({ amount }) => amount),
    text('Method', ({ method }) => method),
    text('Reference', ({ reference }) => reference),
    text('Note', ({ note }) => note),
    day('Settled on', ({ settledAt }, on) => settledAt && on(settledAt)),
    text('ID', ({ _id }) => _id),
  ],
  (scope, at, _days, fields) => tenantCollection(scope, paymentsCollection).listPacked({}, at, fields),
);

/** `taxRate` is of the workshop's own rate, where the item has one. */
const items = sheetOf<ItemDocument>()(
  'items:read',
  {
    name: true,
    kind: true,
    code: true,
    barcode: true,
    hsnSac: true,
    taxRate: true,
    taxRateId: true,
    unit: true,
    unitPrice: true,
    stocked: true,
    onHand: true,
    active: true,
  },
  [
    text('Name', ({ name }) => name),
    text('Kind', ({ kind }) => kind),
    text('Code', ({ code }) => code ?? null),
    text('Barcode', ({ barcode }) => barcode ?? null),
    inIndiaOnly(text('HSN/SAC', ({ hsnSac }) => hsnSac ?? null)),
    inIndiaOnly(count('GST %', ({ taxRate }) => taxRate)),
    abroadOnly(count('Tax %', ({ taxRate }) => taxRate)),
    text('Unit', ({ unit }) => unit ?? null),
    money('Price', ({ unitPrice }) => unitPrice),
    count('On hand', ({ stocked, onHand }) => (stocked ? onHand / 1000 : null)),
    text('Active', ({ active }) => (active ? 'yes' : 'no')),
    text('ID', ({ _id }) => _id),
  ],
  async (scope, at, _days, fields) => {
    const found = await tenantCollection(scope, itemsCollection).listPacked({}, at, fields);
    const rates = new Map((await listRates(scope, { all: true })).map(({ id, rate }) => [id, rate]));
    return changed(found, item => ({
      ...item,
      taxRate: (item.taxRateId ? rates.get(item.taxRateId) : undefined) ?? item.taxRate,
    }));
  },
);

export const lists = { customers, vehicles, jobs, estimates, invoices, payments, items };
export type ListName = keyof typeof lists;
