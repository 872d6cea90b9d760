import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { searchFilter, searchTerms } from '../../data/search.ts';
import { type Listed, tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { emit } from '../events/events.ts';
import { asAsked } from '../money/lineItems.ts';
import { countFigures } from '../summary/figures.ts';
import { namedSupplier, supplierRef } from '../suppliers/suppliers.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { priced, pricedOn, typedTotal } from './price.ts';
import { type PurchaseDocument, purchasesCollection } from './store.ts';

type Schemas = components['schemas'];

const firstNumber = 1001;

type ListQuery = {
  status?: Schemas['PurchaseStatus'] | undefined;
  supplierId?: string | undefined;
  search?: string | undefined;
};

export async function listPurchases(
  ctx: Context,
  { status, supplierId, search }: ListQuery,
  paging: Paging,
): Promise<Listed<PurchaseDocument>[]> {
  if (supplierId !== undefined && search !== undefined)
    throw new Problem('filters_exclude', 'Give one of supplierId and search.');
  const found = search === undefined ? {} : searchFilter(search);
  if (!found) return [];
  return tenantCollection(ctx, purchasesCollection).list(
    { ...found, ...(supplierId ? { 'supplier.id': supplierId } : {}), ...(status ? { status } : {}) },
    paging,
  );
}

export async function getPurchase(ctx: Context, purchaseId: string): Promise<PurchaseDocument> {
  const purchase = await tenantCollection(ctx, purchasesCollection).findOne({ _id: purchaseId });
  if (!purchase) throw new Problem('not_found');
  return purchase;
}

/** The draft as the caller's If-Match wants it. */
export async function draftToChange(ctx: Context, purchaseId: string): Promise<PurchaseDocument> {
  const purchase = await getPurchase(ctx, purchaseId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== purchase.version) throw new Problem('version_conflict');
  if (purchase.status !== 'draft') throw new Problem('purchase_received');
  return purchase;
}

const searchOf = ({
  number,
  invoiceNumber,
  supplier,
}: Pick<PurchaseDocument, 'number' | 'invoiceNumber' | 'supplier'>) =>
  searchTerms({ texts: [supplier.name, invoiceNumber], numbers: [number, invoiceNumber] });

const taken = () => fault('purchase_taken', '/body/invoiceNumber', 'is that of another purchase from them');

export async function createPurchase(
  ctx: Context,
  input: Schemas['PurchaseInput'],
): Promise<PurchaseDocument> {
  const supplier = await namedSupplier(ctx, input.supplierId);
  const { currency } = await getWorkshop(ctx);
  const costs = await priced(ctx, supplier, input);
  const figures = await countFigures(ctx, { 'numbers.purchases': 1 });
  const header = {
    number: `P-${firstNumber - 1 + (figures.numbers?.purchases ?? 1)}`,
    supplier: supplierRef(supplier),
    invoiceNumber: input.invoiceNumber.trim(),
  };
  const purchase = await unlessTaken(
    tenantCollection(ctx, purchasesCollection).insertOne({
      _id: newId('pur'),
      ...header,
      status: 'draft',
      invoicedOn: input.invoicedOn,
      ...costs,
      currency,
      receivedOn: null,
      returns: [],
      notes: input.notes ?? null,
      search: searchOf(header),
    }),
    taken,
  );
  await emit(ctx, 'purchase.created', toPurchase(purchase));
  return purchase;
}

export async function updatePurchase(
  ctx: Context,
  purchaseId: string,
  patch: Schemas['PurchasePatch'],
): Promise<PurchaseDocument> {
  const before = await draftToChange(ctx, purchaseId);
  const { lineItems, invoiceTotal, supplierId, invoiceNumber, invoicedOn, notes, reverseCharge } = patch;
  const supplier = await namedSupplier(ctx, supplierId ?? before.supplier.id);
  const repriced = lineItems ?? invoiceTotal ?? supplierId ?? reverseCharge;
  // A total that was typed is of the lines as they were.
  const total = invoiceTotal ?? (lineItems === undefined ? typedTotal(before) : undefined);
  const moved = invoicedOn !== undefined && invoicedOn !== before.invoicedOn;
  const after: PurchaseDocument = {
    ...before,
    supplier: supplierRef(supplier),
    invoiceNumber: invoiceNumber?.trim() ?? before.invoiceNumber,
    invoicedOn: invoicedOn ?? before.invoicedOn,
    notes: notes === undefined ? before.notes : notes,
    ...(repriced === undefined
      ? moved && (await pricedOn(ctx, before, invoicedOn))
      : await priced(ctx, supplier, {
          lineItems: lineItems ?? before.lineItems.map(asAsked),
          invoicedOn: invoicedOn ?? before.invoicedOn,
          reverseCharge: reverseCharge ?? before.reverseCharge ?? false,
          ...(total !== undefined && { invoiceTotal: total }),
        })),
  };
  after.search = searchOf(after);
  const purchase = await unlessTaken(
    tenantCollection(ctx, purchasesCollection).replace(before, after),
    taken,
  );
  await emit(ctx, 'purchase.updated', toPurchase(purchase), toPurchase(before));
  return purchase;
}

export async function deletePurchase(ctx: Context, purchaseId: string): Promise<void> {
  const purchase = await draftToChange(ctx, purchaseId);
  await tenantCollection(ctx, purchasesCollection).deleteOne({ _id: purchaseId });
  await emit(ctx, 'purchase.deleted', toPurchase(purchase));
}

export function hasPurchases(ctx: Context, supplierId: string): Promise<boolean> {
  return tenantCollection(ctx, purchasesCollection).exists({ 'supplier.id': supplierId });
}

export function toPurchase(doc: Listed<PurchaseDocument>): Schemas['Purchase'] {
  return {
    id: doc._id,
    number: doc.number,
    status: doc.status,
    supplier: doc.supplier,
    invoiceNumber: doc.invoiceNumber,
    invoicedOn: doc.invoicedOn,
    lineItems: doc.lineItems.map(({ returned, ...line }) => ({ ...line, returnedQuantity: returned / 1000 })),
    taxes: doc.taxes,
    totals: doc.totals,
    currency: doc.currency,
    creditable: doc.creditable,
    reverseCharge: doc.reverseCharge ?? false,
    receivedOn: doc.receivedOn,
    returns: doc.returns.map(({ taxes: _taxes, ...made }) => made),
    notes: doc.notes,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
