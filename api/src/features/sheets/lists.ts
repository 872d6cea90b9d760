import type { DataScope } from '../../data/scope.ts';
import type { XlsxColumn, XlsxValue } from '../../documents/xlsx.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import type { Permission } from '../../principal.ts';
import { listCustomers } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { listEstimates } from '../estimates/estimates.ts';
import type { EstimateDocument } from '../estimates/store.ts';
import { listInvoices } from '../invoices/invoices.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { listItems } from '../items/items.ts';
import type { ItemDocument } from '../items/store.ts';
import { listJobs } from '../jobs/list.ts';
import type { JobDocument } from '../jobs/store.ts';
import { documentsOf } from '../payments/allocate.ts';
import { listPayments } from '../payments/payments.ts';
import type { PaymentDocument } from '../payments/store.ts';
import { civilDate } from '../summary/civilDate.ts';
import { listRates } from '../taxRates/taxRates.ts';
import type { VehicleDocument } from '../vehicles/store.ts';
import { listVehicles } from '../vehicles/vehicles.ts';
import { type Local, localTo } from '../workshops/country.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

/** The days that were asked for, where the list knows days. */
export type Days = { fromDay?: string | undefined; toDay?: string | undefined };
type Column<T> = XlsxColumn & Local & { of: (item: T, day: (time: Date) => string) => XlsxValue };

/** A list as a sheet: who may see it, and for a workshop its columns and its rows, a page at a time. */
export type Sheet = {
  needs: Permission;
  takesDays: boolean;
  of: (workshop: WorkshopDocument) => {
    columns: XlsxColumn[];
    pages: (ctx: Context, days: Days) => AsyncIterable<XlsxValue[][]>;
  };
};

/** One that can be long. */
type ListSheet = Omit<Sheet, 'of'> & {
  of: (workshop: WorkshopDocument) => ReturnType<Sheet['of']> & {
    /** A list can be gone on with after any of its rows, by whoever has the last one's id. */
    page: (scope: DataScope, days: Days, at: { limit: number; after: string | null }) => Promise<Page>;
  };
  isLong: (scope: DataScope, days: Days) => Promise<boolean>;
};
/** `after` is null where nothing follows. */
export type Page = { rows: XlsxValue[][]; after: string | null };

/** More of them at once would hold the event loop for too long. */
export const rowsAtOnce = 500;

/** From so many rows on a file is better made in the background: it takes seconds, and a broken line would lose all of it. */
const manyRows = 20_000;

/** `fields` are those of a document that the columns read: what else it holds is not fetched. */
const sheetOf =
  <D extends { _id: string }>() =>
  <K extends keyof D & string>(
    needs: Permission,
    fields: K[],
    columns: Column<Pick<D, K | '_id'>>[],
    list: (scope: DataScope, paging: Paging, days: Days) => Promise<Pick<D, K | '_id'>[]>,
    takesDays = false,
  ): ListSheet => ({
    needs,
    takesDays,
    of(workshop) {
      const there = localTo(columns, workshop);
      const day = (time: Date) => civilDate(time, workshop.timeZone);
      async function page(
        scope: DataScope,
        days: Days,
        { limit, after }: { limit: number; after: string | null },
      ): Promise<Page> {
        const found = await list(scope, { limit, after, fields }, days);
        const shown = found.slice(0, limit);
        return {
          rows: shown.map(item => there.map(({ of }) => of(item, day))),
          after: found.length > limit ? (shown.at(-1)?._id ?? null) : null,
        };
      }
      async function* pages(ctx: Context, days: Days): AsyncGenerator<XlsxValue[][]> {
        let after: string | null = null;
        do {
          const next: Page = await page(ctx, days, { limit: rowsAtOnce, after });
          yield next.rows;
          ({ after } = next);
        } while (after);
      }
      return { columns: there, pages, page };
    },
    isLong: async (scope, days) =>
      (await list(scope, { limit: manyRows, after: null, fields: ['_id'] }, days)).length > manyRows,
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
  ['name', 'phone', 'email', 'address', 'gstin', 'taxNumber', 'balance', 'notes', 'createdAt'],
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
  async (ctx, paging) => {
    const found = await listCustomers(ctx, undefined, paging);
    // What somebody owes comes from all of their jobs.
    return ctx.onlyJobsOf ? found.map(doc => ({ ...doc, balance: null })) : found;
  },
);

const vehicles = sheetOf<VehicleDocument>()(
  'vehicles:read',
  ['registration', 'make', 'model', 'year', 'fuel', 'vin', 'odometer', 'customer', 'notes', 'createdAt'],
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
  (ctx, paging) => listVehicles(ctx, {}, paging),
);

const jobs = sheetOf<JobDocument>()(
  'jobs:read',
  ['number', 'status', 'customer', 'vehicle', 'complaints', 'odometer', 'totals', 'createdAt', 'promisedAt'],
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
  (ctx, paging) => listJobs(ctx, {}, paging),
);

const estimates = sheetOf<EstimateDocument>()(
  'estimates:read',
  ['number', 'status', 'customer', 'vehicle', 'totals', 'answer', 'sentAt', 'validUntil'],
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
  (ctx, paging) => listEstimates(ctx, {}, paging),
);

/** Of what an invoice keeps of its day, one line is shown. */
type InvoiceRow = Omit<InvoiceDocument, 'snapshot'> & {
  snapshot: { customer: { gstin: string | null; taxNumber?: string | null } } | null;
};

const invoices = sheetOf<InvoiceRow>()(
  'invoices:read',
  [
    'number',
    'kind',
    'status',
    'issuedOn',
    'dueOn',
    'customer',
    'snapshot',
    'placeOfSupply',
    'vehicle',
    'totals',
    'taxes',
    'creditedTotal',
    'debitedTotal',
    'amountPaid',
    'amountDue',
  ],
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
  (ctx, paging, days) =>
    listInvoices(ctx, days, {
      ...paging,
      fields: paging.fields?.flatMap(field =>
        field === 'snapshot' ? ['snapshot.customer.gstin', 'snapshot.customer.taxNumber'] : field,
      ),
    }),
  true,
);

const payments = sheetOf<PaymentDocument>()(
  'payments:read',
  [
    'kind',
    'status',
    'receivedAt',
    'customer',
    'allocations',
    'amount',
    'method',
    'reference',
    'note',
    'settledAt',
  ],
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
  (ctx, paging) => listPayments(ctx, {}, paging),
);

/** `taxRate` is of the workshop's own rate, where the item has one. */
const items = sheetOf<ItemDocument>()(
  'items:read',
  [
    'name',
    'kind',
    'code',
    'barcode',
    'hsnSac',
    'taxRate',
    'taxRateId',
    'unit',
    'unitPrice',
    'stocked',
    'onHand',
    'active',
  ],
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
  async (ctx, paging) => {
    const found = await listItems(ctx, {}, paging);
    if (!found.some(({ taxRateId }) => taxRateId)) return found;
    const rates = new Map((await listRates(ctx, { all: true })).map(({ id, rate }) => [id, rate]));
    return found.map(item => ({ ...item, taxRate: rates.get(item.taxRateId ?? undefined) ?? item.taxRate }));
  },
);

export const lists = { customers, vehicles, jobs, estimates, invoices, payments, items };
export type ListName = keyof typeof lists;
